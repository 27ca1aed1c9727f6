//! Periods that a steward can choose among, each with its source and what it is worth.

use super::terms::Lasts;
use crate::model::Period;

crate::model::codes::coded! {
    /// What a period rests on.
    Worth {
        Law = "law",
        Recommendation = "recommendation",
        Practice = "practice",
        Undecided = "undecided",
    }
}

/// What a period is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Something must be kept so long.
    Hold(&'static [&'static str], Lasts),
    /// Something may be kept so long.
    Retention(Period),
    /// A consent is valid so long.
    Consent(Period),
}

/// One period that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// Its stable code; its words are `preset-CODE` in `assets/text`.
    pub code: &'static str,
    /// What it is for.
    pub used: For,
    /// What it rests on.
    pub worth: Worth,
    /// Where it is written.
    pub source: &'static str,
}

const fn years(years: u32) -> Period {
    Period::months(years * 12)
}

/// All of them. Practice is called practice: "24 months for a customer" stands in no law.
pub const PRESETS: [Preset; 14] = [
    Preset {
        code: "bookkeeping",
        used: For::Hold(&["bfl", "bokföringslagen", "1999:1078"], Lasts::Bookkeeping),
        worth: Worth::Law,
        source: "Bokföringslagen (1999:1078) 7 kap. 2 §",
    },
    Preset {
        code: "claim",
        used: For::Hold(&["preskriptionslagen", "1981:130"], Lasts::Period(years(10))),
        worth: Worth::Law,
        source: "Preskriptionslagen (1981:130) 2 § 1 st.",
    },
    Preset {
        code: "money-laundering",
        used: For::Hold(&["penningtvättslagen", "ptl", "2017:630"], Lasts::Period(years(5))),
        worth: Worth::Law,
        source: "Lag (2017:630) 5 kap. 3–4 §§",
    },
    Preset {
        code: "patient-record",
        used: For::Hold(&["patientdatalagen", "pdl", "2008:355"], Lasts::Period(years(10))),
        worth: Worth::Law,
        source: "Patientdatalagen (2008:355) 3 kap. 17 §",
    },
    Preset {
        code: "consumer-complaint",
        used: For::Retention(years(3)),
        worth: Worth::Law,
        source: "Konsumentköplagen (2022:260) 5 kap.",
    },
    Preset {
        code: "consumer-claim",
        used: For::Retention(years(3)),
        worth: Worth::Law,
        source: "Preskriptionslagen (1981:130) 2 § 2 st.",
    },
    Preset {
        code: "former-customer",
        used: For::Retention(Period::months(12)),
        worth: Worth::Practice,
        source: "Datainspektionen, frågor och svar (före 2018)",
    },
    Preset {
        code: "telephone-sale",
        used: For::Retention(Period::months(6)),
        worth: Worth::Recommendation,
        source: "NIX-Telefon, Swedma och Kontakta",
    },
    Preset {
        code: "recruitment",
        used: For::Retention(years(2)),
        worth: Worth::Practice,
        source: "Diskrimineringslagen (2008:567) 6 kap.",
    },
    Preset { code: "customer-24", used: For::Retention(Period::months(24)), worth: Worth::Undecided, source: "" },
    Preset { code: "prospect-3", used: For::Retention(Period::months(3)), worth: Worth::Undecided, source: "" },
    Preset { code: "prospect-12", used: For::Retention(Period::months(12)), worth: Worth::Undecided, source: "" },
    Preset { code: "benchmark-36", used: For::Retention(Period::months(36)), worth: Worth::Undecided, source: "" },
    Preset { code: "consent-24", used: For::Consent(Period::months(24)), worth: Worth::Undecided, source: "" },
];

/// How long a hold lasts whose basis is known: `BFL 7:2`, `Bokföringslagen 7 kap. 2 §`.
pub fn hold_by_basis(basis: &str) -> Option<Lasts> {
    let basis = basis.to_lowercase();
    let named = |word: &&str| basis.split(|c: char| !c.is_alphanumeric() && c != ':').any(|part| part == *word);
    PRESETS.iter().find_map(|preset| match preset.used {
        For::Hold(words, lasts) => words.iter().any(&named).then_some(lasts),
        For::Retention(_) | For::Consent(_) => None,
    })
}

/// Whether a basis is a law: a known one, or one named by its number or a section. Anything else is a decision of one's
/// own, such as a dispute.
pub fn is_law(basis: &str) -> bool {
    let numbered = |part: &str| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
        part.split_once(':').is_some_and(|(year, number)| year.len() == 4 && digits(year) && digits(number))
    };
    hold_by_basis(basis).is_some()
        || basis.contains('§')
        || basis.split(|c: char| !c.is_alphanumeric() && c != ':').any(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_keeping_act_is_known_however_it_is_written() {
        for basis in ["BFL 7:2", "BFL 7 kap. 2 §", "Bokföringslagen 7 kap 2 §", "bokföringslagen", "SFS 1999:1078"]
        {
            assert_eq!(hold_by_basis(basis), Some(Lasts::Bookkeeping), "{basis}");
        }
        assert_eq!(hold_by_basis("pågående tvist"), None);
        assert_eq!(hold_by_basis("Penningtvättslagen"), Some(Lasts::Period(years(5))));
    }

    #[test]
    fn a_decision_of_ones_own_is_no_law() {
        for law in ["BFL 7:2", "Arkivlagen 10 §", "SFS 2011:1244"] {
            assert!(is_law(law), "{law}");
        }
        for own in ["tvist", "betalda fakturor sju år", "art. 18", "ärende 26:118"] {
            assert!(!is_law(own), "{own}");
        }
    }
}
