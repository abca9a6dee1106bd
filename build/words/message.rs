//! A message as its file writes it: of Fluent's syntax, what pages need.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
    unicode::unescape_unicode_to_string,
};

/// What a tag in a message may be.
const TAGS: [&str; 5] = ["bdi", "strong", "em", "b", "a"];
/// The names of plural forms.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message in one language.
pub struct Message {
    /// Its name: `needs-title`.
    pub id: String,
    /// Its file.
    pub place: String,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A stretch of a message.
pub enum Part {
    /// As it stands.
    Text(String),
    /// What a variable holds.
    Variable(String),
    /// What a variable holds, which is a number.
    Number(String),
    /// By a number: the first case that fits, or else the last.
    Choice(String, Vec<(Case, Vec<Part>)>, Vec<Part>),
}

/// When a case of a choice fits.
pub enum Case {
    /// The number is this one.
    Exactly(i64),
    /// The number takes this plural form.
    Plural(&'static str),
}

/// The messages of a file.
///
/// # Errors
/// Says in a sentence what is wrong.
pub fn parse(place: &str, text: &str) -> Result<Vec<Message>, String> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let error = errors.first();
        let line = error.map_or(0, |error| text.get(..error.pos.start).unwrap_or(text).matches('\n').count() + 1);
        format!("{place}, line {line}: {}.", error.map(ToString::to_string).unwrap_or_default())
    })?;
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) if message.attributes.is_empty() => {
                let id = message.id.name.to_owned();
                let wrong = |what: &str| format!("{place}: “{id}” {what}.");
                let parts = message.value.as_ref().map(parts).unwrap_or_else(|| Err("says nothing".into()));
                let parts = parts.map_err(|what| wrong(&what))?;
                let message = Message { id: id.clone(), place: place.to_owned(), parts };
                message.check().map_err(|what| wrong(&what))?;
                messages.push(message);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            _ => return Err(format!("{place}: there may be messages without attributes and comments, nothing else.")),
        }
    }
    Ok(messages)
}

fn parts(pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
    pattern.elements.iter().map(part).collect()
}

fn part(element: &PatternElement<&str>) -> Result<Part, String> {
    match element {
        PatternElement::TextElement { value } => Ok(Part::Text((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::VariableReference { id } => Ok(Part::Variable(id.name.to_owned())),
            InlineExpression::StringLiteral { value } => Ok(Part::Text(unescape_unicode_to_string(value).into_owned())),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                match arguments.positional.as_slice() {
                    [InlineExpression::VariableReference { id }] => Ok(Part::Number(id.name.to_owned())),
                    _ => Err("asks NUMBER for something else than a variable".into()),
                }
            }
            _ => Err("may hold variables, NUMBER($variable) and choices by a number, nothing else".into()),
        },
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("chooses by something else than a variable".into());
            };
            choice(id.name, variants)
        }
    }
}

fn choice(variable: &str, variants: &[Variant<&str>]) -> Result<Part, String> {
    let (mut cases, mut last) = (Vec::new(), Vec::new());
    for variant in variants {
        if variant.default {
            last = parts(&variant.value)?;
            continue;
        }
        let case = match &variant.key {
            VariantKey::NumberLiteral { value } => value.parse().ok().map(Case::Exactly),
            VariantKey::Identifier { name } => PLURALS.iter().find(|known| *known == name).copied().map(Case::Plural),
        };
        let case = case.ok_or("chooses by something else than whole numbers and plural forms")?;
        cases.push((case, parts(&variant.value)?));
    }
    Ok(Part::Choice(variable.to_owned(), cases, last))
}

impl Message {
    /// Its variables, in the order in which they come up.
    pub fn variables(&self) -> Vec<&str> {
        let mut names = Vec::new();
        walk(&self.parts, &mut |part| {
            if let Part::Variable(name) | Part::Number(name) | Part::Choice(name, ..) = part
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        });
        names
    }

    /// Those of its variables that are numbers, as far as this language tells.
    pub fn numbers(&self) -> Vec<&str> {
        let mut names = Vec::new();
        walk(&self.parts, &mut |part| {
            if let Part::Number(name) | Part::Choice(name, ..) = part {
                names.push(name.as_str());
            }
        });
        names
    }

    /// Its tags, sorted. A message that has some is HTML.
    pub fn tags(&self) -> Vec<String> {
        let text = self.outline();
        let tags = text.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
        let mut tags: Vec<_> = tags.map(|(tag, _)| tag.to_owned()).collect();
        tags.sort();
        tags.dedup();
        tags
    }

    /// All its text, with its variables in braces.
    pub fn outline(&self) -> String {
        let mut text = String::new();
        walk(&self.parts, &mut |part| match part {
            Part::Text(words) => text.push_str(words),
            Part::Variable(name) | Part::Number(name) => text.push_str(&format!("{{{name}}}")),
            Part::Choice(..) => {}
        });
        text
    }

    fn check(&self) -> Result<(), String> {
        let (text, tags) = (self.outline(), self.tags());
        if text.contains('\n') {
            return Err("has to stand in one line".into());
        }
        let outside: String = text.split('<').enumerate().map(|(at, part)| outside(at, part)).collect();
        if outside.contains(['\'', '"', '&', '>']) || text.matches('<').count() != text.matches('>').count() {
            return Err("has to be written with ’, “ and ”, without & and with its tags closed".into());
        }
        let known = |tag: &String| {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            TAGS.contains(&name) && (!tag.contains(' ') || tag.starts_with("a href=\"") && tag.ends_with('"'))
        };
        match tags.iter().find(|tag| !known(tag)) {
            Some(tag) => Err(format!("has the tag <{tag}>, which messages may not have")),
            None => Ok(()),
        }
    }
}

/// What a stretch that followed a `<` holds beyond the tag.
fn outside(at: usize, part: &str) -> &str {
    if at == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) }
}

fn walk<'a>(parts: &'a [Part], see: &mut impl FnMut(&'a Part)) {
    for part in parts {
        see(part);
        if let Part::Choice(_, cases, last) = part {
            cases.iter().for_each(|(_, parts)| walk(parts, see));
            walk(last, see);
        }
    }
}
