//! Writes the methods.

use std::{collections::BTreeMap, fmt::Write};

use super::message::{Case, Message, Part};

type Code = Result<String, std::fmt::Error>;

/// An `impl Lang` with a method for each message, and for tests all that the messages say.
pub fn methods(first: &str, all: &BTreeMap<&str, Vec<Message>>) -> Result<String, String> {
    written(first, all).map_err(|error| error.to_string())
}

fn written(first: &str, all: &BTreeMap<&str, Vec<Message>>) -> Code {
    let mut code = String::from("impl Lang {\n");
    let mut told = String::new();
    for at in 0..all[first].len() {
        // Every language has the same messages, in the same order.
        let languages: Vec<(&str, &Message)> = all.iter().map(|(name, messages)| (*name, &messages[at])).collect();
        let one = Method::new(&all[first][at], &languages);
        code.push_str(&one.code(&languages)?);
        told.push_str(&one.told()?);
    }
    code.push_str("}\n");
    write!(
        code,
        "/// Everything that is said with a text and a number.\n#[cfg(test)]\n\
         fn everything(t: Lang, text: &str, number: i64) -> Vec<Told> {{\n\
         vec![\n{told}]\n}}\n"
    )?;
    Ok(code)
}

struct Method<'a> {
    id: &'a str,
    name: String,
    says: String,
    /// Name, and whether it is a number.
    variables: Vec<(&'a str, bool)>,
    is_html: bool,
}

impl<'a> Method<'a> {
    fn new(first: &'a Message, languages: &[(&str, &Message)]) -> Self {
        let is_number = |name: &str| languages.iter().any(|(_, message)| message.numbers().contains(&name));
        Self {
            id: &first.id,
            name: first.id.replace('-', "_"),
            says: first.outline(),
            variables: first.variables().into_iter().map(|name| (name, is_number(name))).collect(),
            is_html: !first.tags().is_empty(),
        }
    }

    fn code(&self, languages: &[(&str, &Message)]) -> Code {
        let mut code = String::new();
        let mut wants = String::new();
        for (name, is_number) in &self.variables {
            write!(wants, ", {name}: {}", if *is_number { "impl Into<Whole>" } else { "&str" })?;
        }
        let answers = match (self.variables.is_empty(), self.is_html) {
            (true, false) => "&'static str",
            (false, false) => "String",
            (_, true) => "Html",
        };
        writeln!(code, "/// `{}`\npub(crate) fn {}(self{wants}) -> {answers} {{", self.says, self.name)?;
        if self.variables.is_empty() {
            let (before, after) = if self.is_html { ("Html::still(", ")") } else { ("", "") };
            writeln!(code, "{before}match self {{")?;
            for (language, message) in languages {
                let text: String =
                    message.parts.iter().map(|part| if let Part::Text(text) = part { text } else { "" }).collect();
                writeln!(code, "Self::{} => {text:?},", variant(language))?;
            }
            writeln!(code, "}}{after}\n}}")?;
            return Ok(code);
        }
        for (name, _) in self.variables.iter().filter(|(_, is_number)| *is_number) {
            writeln!(code, "let {name} = {name}.into();")?;
        }
        writeln!(code, "let mut said = String::with_capacity({});\nmatch self {{", self.says.len() + 32)?;
        for (language, message) in languages {
            writeln!(code, "Self::{} => {{{}}}", variant(language), self.parts(&message.parts)?)?;
        }
        writeln!(code, "}}\n{}\n}}", if self.is_html { "Html::made(said)" } else { "said" })?;
        Ok(code)
    }

    fn parts(&self, parts: &[Part]) -> Code {
        let mut code = String::new();
        for part in parts {
            match part {
                Part::Text(text) => {
                    let mut letters = text.chars();
                    match (letters.next(), letters.next()) {
                        (Some(letter), None) => write!(code, "said.push({letter:?});")?,
                        _ => write!(code, "said.push_str({text:?});")?,
                    }
                }
                Part::Variable(name) | Part::Number(name) => {
                    let is_number = self.variables.contains(&(name.as_str(), true));
                    let how = match (is_number, self.is_html) {
                        (true, _) => "push_number",
                        (false, true) => "push_escaped",
                        (false, false) => "push_isolated",
                    };
                    write!(code, "{how}(&mut said, {name});")?;
                }
                Part::Choice(name, cases, last) => {
                    for (case, parts) in cases {
                        let fits = match case {
                            Case::Exactly(number) => format!("{name} == Whole({number})"),
                            Case::Plural(form) => format!("self.plural({name}) == Plural::{}", capital(form)),
                        };
                        write!(code, "if {fits} {{{}}} else ", self.parts(parts)?)?;
                    }
                    write!(code, "{{{}}}", self.parts(last)?)?;
                }
            }
        }
        Ok(code)
    }

    fn told(&self) -> Code {
        let mut code = String::new();
        let given = self.variables.iter().map(|(_, is_number)| if *is_number { "number" } else { "text" });
        let given: Vec<_> = given.collect();
        writeln!(code, "({:?}, &{:?}, t.{}({}).to_string()),", self.id, self.variables, self.name, given.join(", "))?;
        Ok(code)
    }
}

/// `En` of `en`, `PtBr` of `pt-br`.
fn variant(language: &str) -> String {
    language.split('-').map(capital).collect()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
