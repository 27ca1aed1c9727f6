//! What a category is called in the reasons.

use crate::model::Category;
use crate::text::Message;

/// The words for a category.
pub fn name(category: Category) -> Message {
    match category {
        Category::Political => msg!("category-political"),
        Category::Religion => msg!("category-religion"),
        Category::Union => msg!("category-union"),
        Category::Ethnic => msg!("category-ethnic"),
        Category::Genetic => msg!("category-genetic"),
        Category::Biometric => msg!("category-biometric"),
        Category::Health => msg!("category-health"),
        Category::SexLife => msg!("category-sex-life"),
        Category::Orientation => msg!("category-orientation"),
        Category::Criminal => msg!("category-criminal"),
        Category::Personnummer => msg!("category-personnummer"),
        Category::Samordningsnummer => msg!("category-samordningsnummer"),
        Category::Organisationsnummer => msg!("category-organisationsnummer"),
        Category::Fodselsnummer => msg!("category-fodselsnummer"),
        Category::Cpr => msg!("category-cpr"),
        Category::Hetu => msg!("category-hetu"),
        Category::Iban => msg!("category-iban"),
        Category::Card => msg!("category-card"),
        Category::Bankgiro => msg!("category-bankgiro"),
        Category::Plusgiro => msg!("category-plusgiro"),
        Category::Email => msg!("category-email"),
        Category::Phone => msg!("category-phone"),
        Category::IpAddress => msg!("category-ip-address"),
        Category::RegistrationPlate => msg!("category-registration-plate"),
        Category::Child => msg!("category-child"),
        Category::Protected => msg!("category-protected"),
        Category::Behaviour => msg!("category-behaviour"),
        Category::Name => msg!("category-name"),
        Category::Address => msg!("category-address"),
        Category::BirthDate => msg!("category-birth-date"),
        Category::Gender => msg!("category-gender"),
        Category::Money => msg!("category-money"),
        Category::NationalId => msg!("category-national-id"),
    }
}
