//! Which extractors prove what: the types that a guarded route may begin with.

/// The first argument of a handler.
pub trait Begins<P> {}

impl<P> Begins<P> for (P,) {}
impl<P, A> Begins<P> for (P, A) {}
impl<P, A, B> Begins<P> for (P, A, B) {}
impl<P, A, B, C> Begins<P> for (P, A, B, C) {}
impl<P, A, B, C, D> Begins<P> for (P, A, B, C, D) {}

/// Whoever holds a value of such a type is signed in.
pub trait PersonProof {}
/// Whoever holds a value of such a type is an active member of the bond in the path.
pub trait MemberProof {}
/// Whoever holds a value of such a type is a member and the author of the entry in the path.
pub trait OwnerProof {}
/// Whoever holds a value of such a type is a member and the receiver of the contribution in the path.
pub trait ReceiverProof {}
