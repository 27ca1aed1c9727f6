//! Numbers that name a thing, each of its own type.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$meta:meta])* $name:ident($inner:ty)) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A register's number in the workbench; its records are in `records_N`.
    RegisterId(i64)
);
id!(
    /// A record's number (`rid`): its place in the source at the first import, from 1, never used again.
    RecordId(u32)
);
id!(
    /// A field's place in its register, from 0.
    FieldPosition(u16)
);
id!(
    /// A plan item's number, from 1, never used twice.
    ItemId(i64)
);
