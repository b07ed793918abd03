//! The rules, a file each. A file that is not registered here fails a test.

macro_rules! registry {
    ($($family:ident { $($rule:ident,)* })*) => {
        $(
            #[doc = concat!("Rules of the family `", stringify!($family), "`.")]
            pub mod $family {
                $(pub mod $rule;)*
            }
        )*

        /// Every rule, by family and code.
        pub static ALL: &[&super::Rule] = &[$($(&$family::$rule::RULE,)*)*];
    };
}

registry! {
    faults {
        invalid_syntax,
        unreadable_file,
        unknown_key,
        unknown_kind,
        unknown_id,
        duplicate_id,
        invalid_id,
        missing_key,
        wrong_type,
        invalid_value,
        invalid_date,
        invalid_duration,
        invalid_time_zone,
        invalid_recurrence,
        misplaced_key,
        pasted_typography,
        missing_model,
        invalid_translation,
        invalid_include,
        route_clash,
        invalid_view,
        template_error,
    }
    responsibilities {
        no_accountable,
        several_accountable,
        nobody_responsible,
        contradictory_letters,
        only_informed,
        duplicate_activity,
        overloaded_role,
        many_consulted,
        doubtful_letters,
        wide_matrix,
        idle_role,
        self_approving_gate,
        segregation_broken,
        segregation_broken_on_seat,
        divide_duties,
        single_point_of_failure,
    }
    people {
        reporting_cycle,
        escalation_cycle,
        vacant_accountable,
        parent_cycle,
        own_deputy,
        no_handle,
    }
    pages {
        broken_link,
        broken_anchor,
        unclosed_emphasis,
        unknown_callout,
        missing_translation,
        orphan_page,
        escaped_html,
        unclosed_block,
        heading_order,
        missing_alt,
        page_without_kind,
        unread_view,
        unread_file,
        faint_accent,
    }
    documents {
        unfit_image,
        missing_glyph,
    }
    waivers {
        expired_waiver,
        unused_waiver,
        unknown_waiver_code,
        stale_baseline,
        distant_waiver,
    }
    cadence {
        empty_recurrence,
        weekend_drift,
        incomplete_meeting,
        clashing_meetings,
        unused_exception,
        clashing_person,
        double_booked_room,
        outside_working_hours,
        heavy_calendar,
    }
    workflows {
        unreachable_step,
        dead_end_step,
        undecidable,
        decision_without_meeting,
        absent_decider,
        gate_decider_mismatch,
        no_playbook,
        many_hand_offs,
    }
    maturity {
        overlapping_stage_sizes,
        stage_size_gap,
        uncovered_role,
        headcount_outside_stage,
        score_without_evidence,
        target_below_score,
        old_evidence,
        future_assessment,
        dimension_without_levels,
        role_covered_twice,
        open_criterion,
        overdue_initiative,
    }
    practices {
        unowned_practice,
        overdue_review,
        empty_pillar,
        supersedes_cycle,
        term_without_definition,
        idle_practice,
        unchanged_practice,
        future_review,
    }
}
