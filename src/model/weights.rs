//! What each part of a score weighs, where the policy may say otherwise.

use serde::{Deserialize, Serialize};

macro_rules! weights {
    ($($(#[$meta:meta])* $name:ident = $usual:literal),+ $(,)?) => {
        /// The weights of the scores. A part of relevance gives at most its weight, its steps in proportion.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Weights {
            $($(#[$meta])* pub $name: u8,)+
        }

        impl Default for Weights {
            fn default() -> Self {
                Self { $($name: $usual,)+ }
            }
        }

        impl Weights {
            /// The names by which the policy sets them.
            pub const NAMES: [&'static str; [$($usual),+].len()] = [$(stringify!($name)),+];

            /// The weight of this name.
            pub fn named(&mut self, name: &str) -> Option<&mut u8> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)+
                    _ => None,
                }
            }

            /// The weights that are not the usual ones: name, usual, set.
            pub fn changed(&self) -> Vec<(&'static str, u8, u8)> {
                let usual = Self::default();
                let all = [$((stringify!($name), usual.$name, self.$name)),+];
                all.into_iter().filter(|(_, usual, set)| usual != set).collect()
            }
        }
    };
}

weights! {
    /// Relevance: how much of the period is left.
    recency = 35,
    /// Relevance: the relation.
    relation = 25,
    /// Relevance: consent.
    consent = 20,
    /// Relevance: activity.
    activity = 10,
    /// Relevance: reachability.
    reach = 10,
    /// Relevance: the most for a record without a basis, or overdue.
    ceiling = 20,
    /// Sensitivity: name.
    name = 10,
    /// Sensitivity: contact.
    contact = 20,
    /// Sensitivity: birth date, sex, behaviour, location.
    personal = 30,
    /// Sensitivity: finances.
    finances = 40,
    /// Sensitivity: what may reveal.
    may_reveal = 50,
    /// Sensitivity: national identity number.
    identity = 60,
    /// Sensitivity: a child under 13.
    child = 70,
    /// Sensitivity: Art. 10.
    criminal = 85,
    /// Sensitivity: Art. 9.
    special = 90,
    /// Sensitivity: protected identity.
    protected = 95,
    /// Sensitivity: every further code.
    further = 2,
}

impl Weights {
    /// What the parts of relevance come to together.
    pub fn relevance_sum(&self) -> i64 {
        [self.recency, self.relation, self.consent, self.activity, self.reach].into_iter().map(i64::from).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_parts_of_relevance_come_to_a_hundred() {
        assert_eq!(Weights::default().relevance_sum(), 100);
    }

    #[test]
    fn every_name_sets_its_weight() {
        let mut weights = Weights::default();
        for name in Weights::NAMES {
            *weights.named(name).unwrap() = 1;
        }
        assert_eq!(weights.changed().len(), Weights::NAMES.len());
    }
}
