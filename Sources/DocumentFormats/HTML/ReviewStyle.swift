/// How review pages look: black on white, levels by sign, line and tint, all text at least 4.5:1 against its ground.
enum ReviewStyle {
    static let css = """
        :root { color-scheme: light; --error: #8c1111; --warning: #6a4200; --info: #0b4a75; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 52rem; padding: 1rem; color: #1a1a1a; background: #fff;
          font: 1.0625rem/1.6 "Times New Roman", "Liberation Serif", Tinos, serif; overflow-wrap: anywhere; }
        header, nav { font-family: system-ui, "Noto Sans", Arial, sans-serif; font-size: .9375rem; line-height: 1.5; }
        header { border-bottom: 2px solid #1a1a1a; }
        h1 { font-size: 1.375rem; margin: 0 0 .5rem; line-height: 1.3; }
        h2, h3, h4, h5, h6 { font-size: 1.0625rem; margin: 1.25rem 0 .5rem; }
        .kicker { margin: 0; color: #555; }
        .counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0 0 .75rem; padding: 0; }
        nav { border-bottom: 1px solid #767676; padding-bottom: .75rem; }
        nav ol { margin: 0; padding-left: 2rem; }
        nav li { margin: .25rem 0; }
        p { margin: .5rem 0; white-space: pre-wrap; }
        td p, th p { margin: 0; }
        .center { text-align: center; } .right { text-align: right; }
        .level1 { margin-left: 1.25rem; } .level2 { margin-left: 2.5rem; }
        .level3 { margin-left: 3.75rem; } .level4 { margin-left: 5rem; }
        .story, .metadata { color: #595959; font-size: .875rem; }
        .story { border-top: 1px solid #767676; margin-top: 1.5rem; padding-top: .5rem; }
        .scroll { overflow-x: auto; margin: .75rem 0; }
        table { border-collapse: collapse; overflow-wrap: normal; }
        th, td { border: 1px solid #767676; padding: .25rem .5rem; vertical-align: top; }
        th { background: #f2f2f2; text-align: left; }
        table.plain { width: 100%; } table.plain th, table.plain td { border: 0; background: none; }
        a { color: inherit; }
        .error > a, .counts .error, sup.error, aside.error b { color: var(--error); }
        .warning > a, .counts .warning, sup.warning, aside.warning b { color: var(--warning); }
        .info > a, .counts .info, sup.info, aside.info b { color: var(--info); }
        mark { color: inherit; padding: 0 .1em; border-radius: .15em; }
        mark.error { background: #fbdcdc; border-bottom: 3px solid var(--error); }
        mark.warning { background: #ffeec7; border-bottom: 3px dashed var(--warning); }
        mark.info { background: #e2f0fa; border-bottom: 2px dotted var(--info); }
        .related { border-bottom: 2px dotted #555; }
        sup { font: bold .75rem/1 system-ui, Arial, sans-serif; padding: 0 .15em; white-space: nowrap; }
        sup a { text-decoration: none; }
        aside { margin: .25rem 0 .75rem 1.25rem; padding: .375rem .75rem; border-left: 4px solid; background: #f7f7f7;
          font: .9375rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; }
        aside.error { border-left-color: var(--error); }
        aside.warning { border-left-color: var(--warning); border-left-style: dashed; }
        aside.info { border-left-color: var(--info); border-left-style: dotted; }
        .sum { font-variant-numeric: tabular-nums; }
        :target { outline: 3px solid #1a1a1a; outline-offset: 2px; }
        :focus-visible { outline: 3px solid #0b4a75; outline-offset: 2px; }
        @media (max-width: 36rem) { body { padding: .75rem; } .level2, .level3, .level4 { margin-left: 1.25rem; }
          aside { margin-left: 0; } }
        @media print { body { max-width: none; padding: 0; font-size: 11pt; } aside, tr, li { break-inside: avoid; }
          mark, aside { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .scroll { overflow: visible; } }

        """
}
