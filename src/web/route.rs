//! The route tables: each feature lists its method, path, policy and handler, and the app is configured from
//! nothing else. The policy is tied to the handler by type: a route for members takes a handler whose first
//! argument is a [`Member`], so it cannot be written without the proof.

use actix_web::{FromRequest, Handler, Resource, Responder, Route, guard, web};

use super::proof::{Begins, MemberProof, OwnerProof, PersonProof, ReceiverProof};

/// What a request is asked with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    /// Reads; free of effects. Also answers HEAD.
    Get,
    /// Acts.
    Post,
}

impl Verb {
    /// The HTTP method.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// Who may use a route.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Policy {
    /// Anyone.
    Public,
    /// Anyone who is signed in.
    Person,
    /// Both members of the bond in the path, while it lasts.
    Member,
    /// The author of the entry in the path, while a member of its bond.
    Owner,
    /// The receiver of the contribution in the path, while a member of its bond.
    Receiver,
}

impl Policy {
    /// The policy's name in `bothways routes`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Person => "person",
            Self::Member => "member",
            Self::Owner => "owner",
            Self::Receiver => "receiver",
        }
    }
}

/// One line of a route table.
pub struct Entry {
    /// How it is asked.
    pub verb: Verb,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// Who may use it.
    pub policy: Policy,
    route: Route,
}

impl Entry {
    fn new<F, Args>(verb: Verb, path: &'static str, policy: Policy, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        let route = match verb {
            Verb::Get => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
            Verb::Post => web::post(),
        };
        Self { verb, path, policy, route: route.to(handler) }
    }
}

/// A route for anyone.
pub fn public<F, Args>(verb: Verb, path: &'static str, handler: F) -> Entry
where
    F: Handler<Args>,
    Args: FromRequest + 'static,
    F::Output: Responder + 'static,
{
    Entry::new(verb, path, Policy::Public, handler)
}

macro_rules! guarded {
    ($(#[$doc:meta])* $name:ident, $policy:ident, $proof:ident) => {
        $(#[$doc])*
        pub fn $name<P, F, Args>(verb: Verb, path: &'static str, handler: F) -> Entry
        where
            P: $proof,
            F: Handler<Args>,
            Args: FromRequest + Begins<P> + 'static,
            F::Output: Responder + 'static,
        {
            Entry::new(verb, path, Policy::$policy, handler)
        }
    };
}

guarded!(
    /// A route for who is signed in; the handler's first argument proves it.
    person, Person, PersonProof
);
guarded!(
    /// A route for both members of a bond; the handler's first argument proves it.
    member, Member, MemberProof
);
guarded!(
    /// A route for an entry's author; the handler's first argument proves it.
    owner, Owner, OwnerProof
);
guarded!(
    /// A route for a contribution's receiver; the handler's first argument proves it.
    receiver, Receiver, ReceiverProof
);

/// Gathers the entries of each path into the resources that the app serves. A path without parameters comes before
/// those that it would fit: `/bonds/new` is no bond.
pub fn resources(entries: Vec<Entry>) -> Vec<Resource> {
    let mut paths: Vec<(&'static str, Vec<Route>)> = Vec::new();
    let (plain, with_parameters): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| !entry.path.contains('{'));
    for entry in plain.into_iter().chain(with_parameters) {
        match paths.iter_mut().find(|(path, _)| *path == entry.path) {
            Some((_, routes)) => routes.push(entry.route),
            None => paths.push((entry.path, vec![entry.route])),
        }
    }
    paths.into_iter().map(|(path, routes)| routes.into_iter().fold(web::resource(path), Resource::route)).collect()
}
