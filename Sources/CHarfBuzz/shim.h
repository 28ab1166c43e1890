#pragma once
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <stddef.h>

// Sets `length` bytes of UTF-8 as Vietnamese from left to right, without kerning and ligatures: Word has both off unless a
// document asks for them, and both writers break lines alike. Clusters stay those of the single characters.
static inline void chb_shape(hb_font_t *font, hb_buffer_t *buffer, const char *text, int length) {
    static const hb_feature_t features[] = {
        {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
        {HB_TAG('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
    };
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text, length, 0, length);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, hb_language_from_string("vi", 2));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_shape(font, buffer, features, sizeof features / sizeof features[0]);
}

// Reads a metric of the font; 0 where it has none.
static inline int chb_metric(hb_font_t *font, hb_ot_metrics_tag_t tag) {
    hb_position_t position = 0;
    return hb_ot_metrics_get_position(font, tag, &position) ? position : 0;
}

// Returns a subset of `face` with `count` glyphs and what is needed to draw them in a PDF file: no hints, no layout tables,
// no names. `renumbered[i]` becomes the number of `glyphs[i]` in it. NULL where it cannot be made.
static inline hb_blob_t *chb_subset(
    hb_face_t *face, const unsigned int *glyphs, unsigned int *renumbered, unsigned int count) {
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) return NULL;
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    for (unsigned int i = 0; i < count; i++) hb_set_add(wanted, glyphs[i]);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    static const hb_tag_t dropped[] = {
        HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'),
        HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('p', 'o', 's', 't'),
        HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('g', 'a', 's', 'p'),
        HB_TAG('D', 'S', 'I', 'G'), HB_TAG('P', 'C', 'L', 'T'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('m', 'e', 't', 'a'),
    };
    hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (unsigned int i = 0; i < sizeof dropped / sizeof dropped[0]; i++) hb_set_add(drop, dropped[i]);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(face, input);
    hb_subset_input_destroy(input);
    if (!plan) return NULL;
    hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (unsigned int i = 0; i < count; i++) renumbered[i] = hb_map_get(map, glyphs[i]);
    hb_face_t *subset = hb_subset_plan_execute_or_fail(plan);
    hb_subset_plan_destroy(plan);
    if (!subset) return NULL;
    hb_blob_t *blob = hb_face_reference_blob(subset);
    hb_face_destroy(subset);
    return blob;
}

// Whether a table of `face` is there and not empty.
static inline int chb_has_table(hb_face_t *face, hb_tag_t tag) {
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    int is_there = hb_blob_get_length(blob) > 0;
    hb_blob_destroy(blob);
    return is_there;
}

// Whether the outlines of `face` are all that it draws: TrueType or the Compact Font Format, and no colours that are painted on other glyphs (version 1 of
// COLR; those of version 0 have an outline in black besides).
static inline int chb_has_plain_outlines(hb_face_t *face) {
    if (!chb_has_table(face, HB_TAG('g', 'l', 'y', 'f')) && !chb_has_table(face, HB_TAG('C', 'F', 'F', ' '))) return 0;
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG('C', 'O', 'L', 'R'));
    unsigned int length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    int is_plain = length < 2 || (data[0] == 0 && data[1] == 0);
    hb_blob_destroy(blob);
    return is_plain;
}

// Whether `font` draws something for a character.
static inline int chb_shows(hb_font_t *font, hb_codepoint_t character) {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font, character, &glyph) || glyph == 0) return 0;
    hb_glyph_extents_t extents;
    return hb_font_get_glyph_extents(font, glyph, &extents) && extents.width != 0 && extents.height != 0;
}
