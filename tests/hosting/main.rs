//! The files of hosting/ on the servers that they are for: every file of the built site, as every
//! kind of browser asks for it.
//!
//! `make test` builds the site first. `cargo test --test hosting nginx` runs the tests of one server.

use servers::Kind;

mod answers;
mod guide;
mod policy;
mod servers;
mod site;

/// Makes of each check a test on each server, for the whole of it and for a folder.
macro_rules! on_every_server {
    (@one $module:ident $check:ident: $($name:ident $kind:ident $folder:literal),+ $(,)?) => {
        mod $module {
            use super::*;
            $(
                #[test]
                fn $name() {
                    let server = crate::servers::Server::start(Kind::$kind, $folder)
                        .unwrap_or_else(|error| panic!("{error:#}"));
                    super::site::$check(&server);
                }
            )+
        }
    };
    ($($check:ident),+ $(,)?) => {
        $(
            on_every_server!(@one $check $check:
                nginx Nginx "",
                nginx_in_a_folder Nginx "/plan",
                apache Apache "",
                apache_in_a_folder Apache "/city/plan",
                apache_by_htaccess Htaccess "",
                apache_by_htaccess_in_a_folder Htaccess "/plan",
                caddy Caddy "",
                caddy_in_a_folder Caddy "/plan",
            );
        )+
    };
}

on_every_server! {
    every_file_is_sent_as_it_should_be,
    every_page_may_do_what_it_needs,
    wrong_addresses_are_answered_in_their_language,
    a_copy_that_differs_is_found_out,
}

// The folders of a server in which the site lies may be called like some of the site's.
on_every_server! {
    @one folders_above_the_site_say_nothing wrong_addresses_are_answered_in_their_language:
    nginx Nginx "/ja/embed/plan",
    apache Apache "/en/embed/plan",
    apache_by_htaccess Htaccess "/easy/embed/plan",
    caddy Caddy "/ja/embed/plan",
}
