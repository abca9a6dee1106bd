//! The tables, once for both databases; `migrations/` makes them.

#![allow(missing_docs)] // Generated column markers have nothing to say for themselves.

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    people (id) {
        id -> Uid,
        display_name -> Text,
        email -> Text,
        email_key -> Text,
        password_hash -> Text,
        time_zone -> Text,
        locale -> Text,
        theme -> Text,
        created_at -> BigInt,
        own_word -> Nullable<Text>,
        own_word_until -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    sessions (key_hash) {
        key_hash -> Binary,
        person_id -> Nullable<Uid>,
        state -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    sign_in_failures (account) {
        account -> Binary,
        failures -> BigInt,
        since -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    submissions (person_id, form) {
        person_id -> Uid,
        form -> Binary,
        location -> Text,
        made_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    bonds (id) {
        id -> Uid,
        kind -> Text,
        time_zone -> Text,
        writes -> BigInt,
        created_at -> BigInt,
        linked_on -> Nullable<BigInt>,
        suggested_until -> Nullable<BigInt>,
        ended_at -> Nullable<BigInt>,
        check_in_day -> SmallInt,
        check_in_held -> Nullable<BigInt>,
        check_in_changed_on -> Nullable<BigInt>,
        check_in_opened -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    members (bond_id, person_id) {
        bond_id -> Uid,
        person_id -> Uid,
        side -> SmallInt,
        revision -> BigInt,
        tempo -> Nullable<Text>,
        care_days -> Nullable<Binary>,
        stepped_back -> Bool,
        thanked_on -> Nullable<BigInt>,
        keepsake_days -> Nullable<Binary>,
        check_in_week -> Nullable<BigInt>,
        suggested -> Nullable<Binary>,
        likes -> Nullable<SmallInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    active_pairs (first_id, second_id) {
        first_id -> Uid,
        second_id -> Uid,
        bond_id -> Uid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    invitations (code_hash) {
        code_hash -> Binary,
        bond_id -> Uid,
        inviter_id -> Uid,
        seed -> Uid,
        state -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    seasons (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        started_by -> Uid,
        kind -> Text,
        from_day -> BigInt,
        until_day -> BigInt,
        words -> Text,
        other_words -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    deletions (bond_id, entry_id) {
        bond_id -> Uid,
        entry_id -> Uid,
        author_id -> Uid,
        entry -> Text,
        deleted_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    earlier_wordings (bond_id, entry_id, version) {
        bond_id -> Uid,
        entry_id -> Uid,
        version -> BigInt,
        title -> Text,
        words -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    needs (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        owner_id -> Uid,
        title -> Text,
        words -> Text,
        love_language -> Nullable<Text>,
        importance -> SmallInt,
        raised_at -> Nullable<BigInt>,
        every_days -> Nullable<BigInt>,
        visibility -> Text,
        state -> Text,
        said_on -> BigInt,
        said_at -> BigInt,
        opened_on -> BigInt,
        met_on -> Nullable<BigInt>,
        last_answered_on -> Nullable<BigInt>,
        said -> Nullable<Binary>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    need_turns (bond_id, need_id, nth) {
        bond_id -> Uid,
        need_id -> Uid,
        nth -> BigInt,
        day -> BigInt,
        state -> Text,
        visibility -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    pulses (bond_id, day, need_id, visibility) {
        bond_id -> Uid,
        need_id -> Uid,
        day -> BigInt,
        visibility -> Text,
        level -> SmallInt,
        said_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    boundaries (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        owner_id -> Uid,
        topic -> Text,
        words -> Text,
        firmness -> SmallInt,
        love_languages -> SmallInt,
        review_on -> Nullable<BigInt>,
        visibility -> Text,
        said_on -> BigInt,
        said_at -> BigInt,
        acknowledged_on -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    love_menus (bond_id, person_id, version) {
        bond_id -> Uid,
        person_id -> Uid,
        version -> BigInt,
        receive_words -> SmallInt,
        receive_time -> SmallInt,
        receive_help -> SmallInt,
        receive_gifts -> SmallInt,
        receive_touch -> SmallInt,
        give_words -> SmallInt,
        give_time -> SmallInt,
        give_help -> SmallInt,
        give_gifts -> SmallInt,
        give_touch -> SmallInt,
        visibility -> Text,
        set_on -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    love_kinds (bond_id, person_id, version, place) {
        bond_id -> Uid,
        person_id -> Uid,
        version -> BigInt,
        place -> SmallInt,
        known -> Nullable<Text>,
        name -> Text,
        receive -> SmallInt,
        give -> SmallInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    love_guesses (bond_id, person_id) {
        bond_id -> Uid,
        person_id -> Uid,
        receive_words -> Nullable<SmallInt>,
        receive_time -> Nullable<SmallInt>,
        receive_help -> Nullable<SmallInt>,
        receive_gifts -> Nullable<SmallInt>,
        receive_touch -> Nullable<SmallInt>,
        visibility -> Text,
        guessed_on -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    contributions (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        giver_id -> Uid,
        author_id -> Uid,
        title -> Text,
        words -> Text,
        second_voice -> Nullable<Text>,
        done_on -> BigInt,
        love_language -> Nullable<Text>,
        visibility -> Text,
        surprise_until -> Nullable<BigInt>,
        awaits_answer -> Bool,
        landed -> Bool,
        logged_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    need_answers (bond_id, need_id, contribution_id) {
        bond_id -> Uid,
        need_id -> Uid,
        contribution_id -> Uid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    landings (bond_id, contribution_id) {
        bond_id -> Uid,
        contribution_id -> Uid,
        landing -> Text,
        thanks -> Text,
        instead -> Text,
        told -> Bool,
        answered_on -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    check_ins (bond_id, week, person_id) {
        bond_id -> Uid,
        week -> BigInt,
        person_id -> Uid,
        felt_good -> Text,
        need_more -> Text,
        thank_for -> Text,
        connected -> Nullable<SmallInt>,
        seal -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    dismissals (bond_id, person_id, word) {
        bond_id -> Uid,
        person_id -> Uid,
        word -> Text,
        until_day -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    reflections (person_id, week_on) {
        person_id -> Uid,
        week_on -> BigInt,
        id -> Uid,
        gave -> Nullable<SmallInt>,
        received -> Nullable<SmallInt>,
        open -> Nullable<SmallInt>,
        load -> Nullable<SmallInt>,
        words -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    reflection_deletions (person_id, id) {
        person_id -> Uid,
        id -> Uid,
        entry -> Text,
        deleted_at -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    own_words_away (person_id, word) {
        person_id -> Uid,
        word -> Text,
        until_day -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    talks (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        person_id -> Uid,
        day -> BigInt,
        thanks -> Text,
        need -> Text,
        hard -> Text,
        boundary -> Text,
        small -> Text,
        visibility -> Text,
        opened -> Bool,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    thanks (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        author_id -> Uid,
        kind -> Text,
        words -> Text,
        says_about_you -> Text,
        visibility -> Text,
        said_on -> BigInt,
        answered_on -> Nullable<BigInt>,
        moved_on -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    news_answers (bond_id, news_id, way) {
        bond_id -> Uid,
        news_id -> Uid,
        way -> Text,
        words -> Text,
        answered_on -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    keepsakes (bond_id, id) {
        bond_id -> Uid,
        id -> Uid,
        author_id -> Uid,
        text -> Text,
        about -> Text,
        on_day -> Nullable<BigInt>,
        year_day -> Nullable<SmallInt>,
        yearly -> Bool,
        remind_days -> SmallInt,
        visibility -> Text,
        kept_on -> BigInt,
        kept_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    welcomes (bond_id, person_id, season_id) {
        bond_id -> Uid,
        person_id -> Uid,
        season_id -> Uid,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use crate::db::types::Uid;

    skipped_steps (bond_id, person_id, step) {
        bond_id -> Uid,
        person_id -> Uid,
        step -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    active_pairs,
    bonds,
    boundaries,
    check_ins,
    contributions,
    dismissals,
    deletions,
    earlier_wordings,
    invitations,
    keepsakes,
    landings,
    love_guesses,
    love_kinds,
    love_menus,
    members,
    need_answers,
    need_turns,
    needs,
    news_answers,
    own_words_away,
    people,
    pulses,
    reflection_deletions,
    reflections,
    seasons,
    sessions,
    sign_in_failures,
    skipped_steps,
    submissions,
    talks,
    thanks,
    welcomes,
);
