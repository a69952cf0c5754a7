package org.belladonna.error;

/**
 * The user's input is wrong. Its message is one line: what was found, where, what was expected, what to do.
 *
 * <p>A command that meets one prints the message without a stack trace and ends with exit status 2.
 */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(oneLine(message));
    }

    public UserException(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /**
     * @param what what was found
     * @param where file, key, line or event
     * @param expected what would have been right
     * @param remedy what to do about it
     */
    public static UserException of(String what, String where, String expected, String remedy) {
        return new UserException(where + ": " + what + "; expected " + expected + "; " + remedy);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
