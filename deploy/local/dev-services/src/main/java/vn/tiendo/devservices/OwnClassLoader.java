package vn.tiendo.devservices;

/**
 * Libraries that find classes and files through the thread's class loader shall find those beside this module. In a
 * Quarkus test the thread's class loader holds other copies of the same classes.
 */
final class OwnClassLoader {

    private OwnClassLoader() {}

    interface Action<T, E extends Exception> {
        T run() throws E;
    }

    static <T, E extends Exception> T during(Action<T, E> action) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
        try {
            return action.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
