//! The words of reading without a network.

use super::{Localized, words};

words! {
    /// The words of reading without a network.
    OfflineWords from "offline_":

    /// The link to the page.
    nav,
    /// Title of the page.
    title,
    /// Lead of the page.
    lead,
    /// The page that was wanted is not on the device.
    missing,
    /// Tries that page again.
    retry,
    /// Heads saving everything.
    save_title,
    /// Explains saving everything.
    save_text,
    /// How much room it takes; {size}.
    size,
    /// Saves everything.
    save,
    /// Stops saving.
    stop,
    /// Undoes saving.
    forget,
    /// Names how far saving has come.
    progress,
    /// What saving needs; stands there until it is known to work.
    unsupported,
    /// Nothing is saved.
    empty,
    /// Some pages are on the device, but not all.
    partly,
    /// Saving goes on; {percent}.
    saving,
    /// Everything is saved.
    saved,
    /// The reader has stopped saving.
    stopped,
    /// The device has no room.
    full,
    /// The site was renewed meanwhile.
    changed,
    /// Something did not arrive.
    failed,
    /// Heads the list of pages on the device.
    kept_title,
    /// How many there are; {count}.
    kept_some,
    /// There is none.
    kept_none,
    /// Heads how to put the site among a device's apps.
    install_title,
    /// What that is good for.
    install_text,
    /// How on Android.
    install_android,
    /// How on iPhone and iPad.
    install_ios,
    /// How on other computers.
    install_desktop,
    /// There is a new version of the site.
    update,
    /// Takes the new version.
    update_now,
    /// Keeps the old one for now.
    update_later,
}
