//! How often a practice is looked at again.

use crate::diff::codes as c;
use crate::diff::lengths;
use crate::diff::record::About;
use crate::diff::tell::Telling;

pub(super) fn compare(telling: &mut Telling<'_>, id: &str, about: &About) {
    let (before, after) =
        (telling.base.model.practices.get(id), telling.head.model.practices.get(id));
    let (Some(before), Some(after)) = (before, after) else { return };
    let codes = [&c::REVIEWED_LESS, &c::REVIEWED_MORE];
    let lengths = [before.review_every, after.review_every];
    lengths::compare(telling, about, codes, "review-every", lengths);
}
