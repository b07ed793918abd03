//! What templates can call beside what Tera has.
//!
//! | call | gives |
//! |---|---|
//! | `t(key="x", name=value, …)` | the word, its `{name}`s filled; values marked safe stay HTML |
//! | `count(n=3, key="count-roles")` | `3 roles` |
//! | `icon(name="menu")` | inline SVG |
//! | `x \| date`, `x \| date(form="short")` | an ISO date in words: `long`, `short`, `day`, `full`, `weekday`, `month` |
//! | `x \| number`, `x \| number(decimals=1)` | a number in the language's way, with up to two decimals or exactly so many |
//! | `html \| heading`, `html \| below_heading` | the `h1` that HTML begins with, and the rest |
//! | `x \| has_string` | whether there is a word for the key |

use tera::{Error, Kwargs, State, Tera, TeraResult, Value, escape_html};

use super::dates;
use super::icons::Icons;
use super::strings::{self, Strings};
use super::theme::Theme;

pub(super) fn register(tera: &mut Tera, theme: &Theme, words: &Strings) {
    let strings = words.clone();
    tera.register_function("t", move |args: Kwargs, _: &State| translate(&strings, &args));

    let strings = words.clone();
    tera.register_function("count", move |args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(strings.count(args.must_get::<u64>("n")?, args.must_get::<&str>("key")?))
    });

    let icons = Icons::load(theme);
    tera.register_function("icon", move |args: Kwargs, _: &State| -> TeraResult<Value> {
        let name = args.must_get::<&str>("name")?;
        icons.get(name).map(Value::safe_string).map_err(Error::message)
    });

    let strings = words.clone();
    tera.register_filter("date", move |iso: &str, args: Kwargs, _: &State| -> TeraResult<String> {
        let date = iso.parse().map_err(|_| Error::message(format!("`{iso}` is no date")))?;
        let form = args.get::<&str>("form")?.unwrap_or("long");
        Ok(dates::in_words(date, form, &strings))
    });

    let strings = words.clone();
    tera.register_filter("number", move |n: f64, args: Kwargs, _: &State| -> TeraResult<String> {
        // Beyond nine, decimals are no more than noise.
        let decimals = args.get::<u64>("decimals")?.and_then(|n| usize::try_from(n.min(9)).ok());
        Ok(decimals.map_or_else(|| strings.number(n), |decimals| strings.decimals(n, decimals)))
    });

    tera.register_filter("heading", |html: &str, _: Kwargs, _: &State| {
        split_heading(html).0.to_owned()
    });
    tera.register_filter("below_heading", |html: &str, _: Kwargs, _: &State| {
        split_heading(html).1.to_owned()
    });

    let strings = words.clone();
    tera.register_filter("has_string", move |key: &str, _: Kwargs, _: &State| strings.has(key));
}

/// A word with its values. Where a value is HTML, the whole becomes HTML and the rest is escaped.
fn translate(strings: &Strings, args: &Kwargs) -> TeraResult<Value> {
    let pattern = strings.get(args.must_get::<&str>("key")?);
    let html = args.iter().any(|(_, value)| value.is_safe());
    if !html {
        let text = strings::fill(pattern, |name| args.get::<String>(name).ok().flatten());
        return Ok(Value::normal_string(&text));
    }
    let text = strings::fill(&escaped(pattern)?, |name| {
        let value = args.get::<Value>(name).ok().flatten()?;
        let text = value.to_string();
        if value.is_safe() { Some(text) } else { escaped(&text).ok() }
    });
    Ok(Value::safe_string(&text))
}

/// The `h1` that `html` begins with, empty if it begins otherwise, and what follows.
fn split_heading(html: &str) -> (&str, &str) {
    const END: &str = "</h1>";
    let begins = html.trim_start().starts_with("<h1");
    match html.find(END).filter(|_| begins) {
        Some(at) => html.split_at(at + END.len()),
        None => ("", html),
    }
}

fn escaped(text: &str) -> TeraResult<String> {
    let mut out = Vec::with_capacity(text.len());
    escape_html(text, &mut out)?;
    Ok(String::from_utf8(out)?)
}

#[cfg(test)]
mod tests {
    use super::split_heading;

    #[test]
    fn only_a_heading_at_the_beginning_is_split_off() {
        assert_eq!(split_heading("<h1 id=\"a\">A</h1>\n<p>b"), ("<h1 id=\"a\">A</h1>", "\n<p>b"));
        assert_eq!(split_heading("<p>a</p><h1>B</h1>"), ("", "<p>a</p><h1>B</h1>"));
        assert_eq!(split_heading("<h1>open"), ("", "<h1>open"));
    }
}
