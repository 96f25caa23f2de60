SELECT
    format('%s %s: ',
        CASE typtype
            WHEN 'e' THEN 'enum'
            WHEN 'd' THEN 'domain'
            WHEN 'r' THEN 'range'
            WHEN 'c' THEN 'composite'
            WHEN 'b' THEN 'base type'
            ELSE 'type ' || typtype::text
        END,
        name)
    || concat_ws(', ',
        'owner ' || typowner::regrole,
        CASE WHEN NOT typisdefined THEN 'shell' END,
        'labels ' || (SELECT string_agg(quote_literal(enumlabel), ' ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = types.oid),
        'of ' || CASE WHEN typtype = 'd' THEN format_type(typbasetype, typtypmod) END,
        CASE WHEN typnotnull THEN 'not null' END,
        'default ' || typdefault,
        'collation ' || nullif(typcollation, 0)::regcollation,
        CASE WHEN typtype = 'b' THEN
            format('input %s, output %s, receive %s, send %s, modifiers %s %s, analyze %s, length %s, category %s %s, alignment %s, storage %s, delimiter %s, element %s',
                typinput, typoutput, typreceive, typsend, typmodin, typmodout, typanalyze,
                typlen, typcategory, typispreferred, typalign, typstorage, typdelim, typelem::regtype) END,
        (SELECT
            format('subtype %s, multirange %s, collation %s, operators %s, canonical %s, difference %s',
                rngsubtype::regtype, rngmultitypid::regtype, rngcollation::regcollation, opcname, rngcanonical, rngsubdiff)
        FROM pg_range
        JOIN pg_opclass o ON o.oid = rngsubopc
        WHERE rngtypid = types.oid))
FROM types
