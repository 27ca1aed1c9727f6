//! The deletion log's rows: append and read, nothing else.
