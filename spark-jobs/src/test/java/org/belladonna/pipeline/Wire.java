package org.belladonna.pipeline;

import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.SerializerInstance;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Sends objects through the serialiser that our sessions ask of Spark, as tasks, broadcasts and results go. */
public final class Wire {
    private Wire() {}

    /** What arrives of an object on the other side. */
    public static <T> T send(T sent) {
        SerializerInstance serializer = new JavaSerializer(new SparkConf(false)).newInstance();
        @SuppressWarnings("unchecked")
        ClassTag<T> type = ClassTag$.MODULE$.apply((Class<T>) sent.getClass());
        return serializer.deserialize(serializer.serialize(sent, type), Wire.class.getClassLoader(), type);
    }
}
