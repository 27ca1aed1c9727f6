//! Plain data that every layer shares: registers, fields, records, findings, scores, plan items.

pub mod batch;
pub mod codes;
pub mod day;
pub mod dialect;
pub mod field;
pub mod finding;
pub mod ids;
pub mod own;
pub mod plan;
pub mod record;
pub mod register;
pub mod rule;
pub mod score;
pub mod signals;
mod task;
pub mod watch;
pub mod weights;

pub use batch::{Batch, Row};
pub use codes::Coded;
pub use day::{DateOrder, Dated, Day, Doubt, Period, Precision};
pub use dialect::{Delimiter, Dialect, Encoding, Escape, LineEnding};
pub use field::{Field, FieldKind, FieldSaid, OrderSaid, Role, Said};
pub use finding::{Category, Codes, Finding, Level};
pub use ids::{FieldPosition, ItemId, RecordId, RegisterId};
pub use own::{OwnException, OwnWord};
pub use plan::{Operation, Operator, PlanItem, REDACTED};
pub use record::{Cell, CellRef, Record};
pub use register::{Back, Register, Source};
pub use rule::{About, LawfulBasis, RegisterRule, Start};
pub use score::{Assessed, Consent, Offers, Reason, ReasonCode, Relation, Score, ScoreKind};
pub use signals::{DateFact, Facts, Flags, SignalColumns};
pub use task::{SourceLeft, Task, TaskKind, Whereabouts};
pub use watch::{Quiet, Watch, go_on};
pub use weights::Weights;
