//! What came in with a file, and what can be done about it.

use roaring::RoaringBitmap;

use crate::store::import::Imported;

/// What an import did, and which of its records deserve a look.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// What it did.
    pub imported: Imported,
    /// Records whose address stands on the suppression list.
    pub suppressed: RoaringBitmap,
    /// Records that had been deleted and are back.
    pub returned: RoaringBitmap,
    /// Records that are new and older than the register's last reading: they had probably been deleted.
    pub likely: RoaringBitmap,
    /// What of this was staged since.
    pub staged: Vec<OfferKind>,
}

/// Why records are offered for staging.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferKind {
    /// They stand on the suppression list.
    Suppressed,
    /// They had been deleted.
    Returned,
    /// They had probably been deleted.
    LikelyReturned,
    /// The file has them no more.
    Gone,
}

/// Records that are offered for staging.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Why.
    pub kind: OfferKind,
    /// Which.
    pub records: RoaringBitmap,
}

impl Received {
    /// What is offered, where there is anything.
    pub fn offers(&self) -> Vec<Offer> {
        let gone = self.imported.refreshed.as_ref().map(|refreshed| refreshed.gone.clone()).unwrap_or_default();
        [
            (OfferKind::Suppressed, self.suppressed.clone()),
            (OfferKind::Returned, self.returned.clone()),
            (OfferKind::LikelyReturned, self.likely.clone()),
            (OfferKind::Gone, gone),
        ]
        .into_iter()
        .filter(|(_, records)| !records.is_empty())
        .map(|(kind, records)| Offer { kind, records })
        .collect()
    }

    /// Whether an offer was taken.
    pub fn is_staged(&self, kind: OfferKind) -> bool {
        self.staged.contains(&kind)
    }
}
