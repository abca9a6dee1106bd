//! What the build made of the messages says what Fluent says.

use std::{fs, path::Path};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::{Html, Lang, everything, html::push_escaped};

type Tested<T = ()> = Result<T, String>;

fn bundle(lang: Lang) -> Tested<FluentBundle<FluentResource>> {
    let tag = lang.as_str().parse().map_err(|error| format!("{error:?}"))?;
    let mut bundle = FluentBundle::new(vec![tag]);
    // Marks stand where they are needed; Fluent would set them around each number.
    bundle.set_use_isolating(false);
    bundle.add_builtins().map_err(|error| format!("{error:?}"))?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.as_str());
    for file in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = file.map_err(|error| error.to_string())?.path();
        add(&mut bundle, fs::read_to_string(path).map_err(|error| error.to_string())?)?;
    }
    Ok(bundle)
}

fn add(bundle: &mut FluentBundle<FluentResource>, text: String) -> Tested {
    let resource = FluentResource::try_new(text).map_err(|(_, errors)| format!("{errors:?}"))?;
    bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))
}

fn say(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> Tested<String> {
    let pattern = bundle.get_message(id).and_then(|message| message.value()).ok_or_else(|| format!("no {id}"))?;
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    if errors.is_empty() { Ok(said) } else { Err(format!("{id}: {errors:?}")) }
}

#[test]
fn every_message_says_what_fluent_says() -> Tested {
    for lang in Lang::ALL {
        let bundle = bundle(*lang)?;
        for number in [0, 1, 2, 3, 5, 11, 21, 100, 1_001] {
            let all = everything(*lang, "Sam", number);
            assert!(all.len() > 100, "the messages were made");
            for (id, variables, said) in all {
                let mut args = FluentArgs::new();
                for (name, is_number) in variables {
                    if *is_number { args.set(*name, number) } else { args.set(*name, "Sam") }
                }
                assert_eq!(said, say(&bundle, id, &args)?, "{id} in {lang:?} with {number}");
            }
        }
    }
    Ok(())
}

#[test]
fn plural_forms_are_fluents() -> Tested {
    let forms = "form = { $n ->\n [zero] Zero\n [one] One\n [two] Two\n [few] Few\n [many] Many\n *[other] Other\n }\n";
    for lang in Lang::ALL {
        let mut bundle = bundle(*lang)?;
        add(&mut bundle, forms.to_owned())?;
        for number in 0..=1_200_i64 {
            let mut args = FluentArgs::new();
            args.set("n", number);
            let fluents = say(&bundle, "form", &args)?;
            assert_eq!(format!("{:?}", lang.plural(number.into())), fluents, "{number} in {lang:?}");
        }
    }
    Ok(())
}

#[test]
fn what_comes_into_html_is_escaped() {
    let mut said = String::from("<bdi>");
    push_escaped(&mut said, "<i>\"Sam\" & 'Ana'</i>");
    assert_eq!(Html::made(said).to_string(), "<bdi>&lt;i&gt;&quot;Sam&quot; &amp; &#39;Ana&#39;&lt;/i&gt;");
}

#[test]
fn a_name_from_right_to_left_is_kept_apart() {
    for lang in Lang::ALL {
        assert!(lang.forms_me_and("שם").contains("\u{2068}שם\u{2069}"));
        assert!(!lang.forms_me_and("Sam").contains('\u{2068}'));
    }
}
