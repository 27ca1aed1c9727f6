//! Why a person is not on a list.

use crate::model::{Coded, Consent, DateFact, Facts, Flags};
use crate::text::Message;

crate::model::codes::coded! {
    /// Why a person is not on a list, in the order in which the first true one is taken.
    LeftOut {
        Objected = "objected",
        ObjectionUnread = "objection_unread",
        Withdrawn = "withdrawn",
        Declined = "declined",
        Restricted = "restricted",
        Dead = "dead",
        Under13 = "under_13",
        Suppressed = "suppressed",
        Silent = "silent",
        PreTicked = "pre_ticked",
        Unproven = "unproven",
        Expired = "expired",
        NoConsent = "no_consent",
        OtherPurpose = "other_purpose",
        WindowEnded = "window_ended",
        Unreachable = "unreachable",
        Double = "double",
    }
}

impl LeftOut {
    /// It holds for every use but storage, whatever the purpose.
    pub fn is_barred(self) -> bool {
        self <= Self::Suppressed
    }

    /// How someone objected.
    pub fn by_objection(facts: &Facts) -> Self {
        let is_dated = facts.of(DateFact::Objection).next().is_some();
        let is_unread = facts.flags.has(Flags::OBJECTION_UNREAD) && !is_dated;
        if is_unread { Self::ObjectionUnread } else { Self::Objected }
    }

    /// Why a consent in this state opens no list; none for one that does.
    pub fn by_consent(consent: Consent) -> Option<Self> {
        match consent {
            Consent::Active => None,
            Consent::Objected => Some(Self::Objected),
            Consent::Withdrawn => Some(Self::Withdrawn),
            Consent::Silent => Some(Self::Silent),
            Consent::PreTicked => Some(Self::PreTicked),
            Consent::Unproven => Some(Self::Unproven),
            Consent::Expired => Some(Self::Expired),
            Consent::NotNeeded | Consent::None => Some(Self::NoConsent),
        }
    }

    /// In words.
    pub fn words(self) -> Message {
        match self {
            Self::Objected => msg!("left-out-objected"),
            Self::ObjectionUnread => msg!("left-out-objection-unread"),
            Self::Withdrawn => msg!("left-out-withdrawn"),
            Self::Declined => msg!("left-out-declined"),
            Self::Restricted => msg!("left-out-restricted"),
            Self::Dead => msg!("left-out-dead"),
            Self::Under13 => msg!("left-out-under-13"),
            Self::Suppressed => msg!("left-out-suppressed"),
            Self::Silent => msg!("left-out-silent"),
            Self::PreTicked => msg!("left-out-pre-ticked"),
            Self::Unproven => msg!("left-out-unproven"),
            Self::Expired => msg!("left-out-expired"),
            Self::NoConsent => msg!("left-out-no-consent"),
            Self::OtherPurpose => msg!("left-out-other-purpose"),
            Self::WindowEnded => msg!("left-out-window-ended"),
            Self::Unreachable => msg!("left-out-unreachable"),
            Self::Double => msg!("left-out-double"),
        }
    }

    /// All of them, in order.
    pub fn all() -> &'static [Self] {
        <Self as Coded>::ALL
    }
}
