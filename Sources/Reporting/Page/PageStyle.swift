/// The page's style sheet: phone to desktop, light and dark, and paper.
enum PageStyle {
  static let css = """
    :root {
      color-scheme: light dark;
      --paper: #f6f7f9; --card: #ffffff; --ink: #16202c; --soft: #4c5866; --line: #d5dbe3;
      --brand: #1f3a5f; --link: #17498f; --track: #e3e8ee;
      --green: #14703a; --yellow: #8a5a00; --red: #b3261e; --white: #57626f;
      --full: #d6ecdd; --some: #fbe8c0; --none: #f6d3d0; --pending: transparent;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #11161d; --card: #1a212b; --ink: #e8edf3; --soft: #aab6c4; --line: #313c4a;
        --brand: #bcd2f0; --link: #9cc3ff; --track: #2b3543;
        --green: #6fd49a; --yellow: #f0c05a; --red: #ff9d94; --white: #b4bfcc;
        --full: #1d4530; --some: #4d3d12; --none: #562523;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body {
      margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
      font-family: "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC",
        system-ui, sans-serif;
    }
    header.top, main, footer { max-width: 75rem; margin: 0 auto; padding: 1rem; }
    header.top { padding-bottom: 0; }
    main { padding-top: 0; }
    h1 { font-size: 1.6rem; line-height: 1.3; margin: .5rem 0 0; color: var(--brand); }
    h1 .sub { font-size: 1.1rem; font-weight: 500; }
    h2 {
      font-size: 1.2rem; color: var(--brand); border-bottom: 2px solid var(--brand);
      padding-bottom: .2rem; margin: 1.6rem 0 .6rem;
    }
    h3 { font-size: 1.02rem; line-height: 1.4; margin: 0; }
    p { margin: .4rem 0; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px;
    }
    .skip { position: absolute; left: -999px; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; z-index: 9; }
    .english, [lang="en"] { color: var(--soft); font-size: .86rem; }
    p > span[lang="en"] { display: block; }
    .lights, nav ul {
      list-style: none; display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: 0; margin: .8rem 0;
    }
    .lights li { background: var(--card); border: 1px solid var(--line); padding: .3rem .8rem; }
    .lights strong { font-size: 1.3rem; margin: 0 .3rem; }
    .light { font-weight: 700; white-space: nowrap; }
    .light svg { width: .9em; height: .9em; margin-right: .35em; vertical-align: -.06em; }
    .light.green { color: var(--green); } .light.yellow { color: var(--yellow); }
    .light.red { color: var(--red); } .light.white { color: var(--white); }
    .light svg { fill: currentColor; }
    .light .hollow { fill: none; stroke: currentColor; stroke-width: 2; }
    .card:only-child { max-width: 40rem; }
    .cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); }
    .card {
      background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--white);
      padding: .9rem 1rem; min-width: 0;
    }
    .card.green { border-top-color: var(--green); } .card.yellow { border-top-color: var(--yellow); }
    .card.red { border-top-color: var(--red); }
    .number { color: var(--soft); font-variant-numeric: tabular-nums; }
    .figures { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .5rem; }
    .value { font-size: 2rem; font-weight: 700; font-variant-numeric: tabular-nums; line-height: 1.2; }
    .target { margin-left: auto; color: var(--soft); }
    .bar { position: relative; height: .7rem; background: var(--track); margin: .3rem 0 .6rem; }
    .bar .fill { position: absolute; inset: 0 auto 0 0; background: var(--brand); }
    .bar .mark { position: absolute; top: -.25rem; bottom: -.25rem; width: 0; border-left: 3px dotted var(--ink); }
    dl { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: .3rem 0; }
    dl div { display: flex; gap: .4rem; align-items: baseline; }
    dt { color: var(--soft); font-size: .86rem; }
    dd { margin: 0; font-variant-numeric: tabular-nums; }
    .need { font-weight: 700; }
    .projection, .remark, .definition { font-size: .9rem; color: var(--soft); }
    .trend { display: block; width: 100%; height: auto; margin-top: .4rem; }
    .trend .axis { stroke: var(--line); }
    .trend .tick { fill: var(--soft); font-size: 9px; text-anchor: middle; }
    .trend .value {
      fill: var(--ink); font-size: 11px; font-weight: 700; text-anchor: middle;
      paint-order: stroke; stroke: var(--card); stroke-width: 3px;
    }
    .trend .running { fill: none; stroke: var(--brand); stroke-width: 2.5; }
    .trend .prorata { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .trend .dot { fill: var(--brand); }
    details { margin-top: .5rem; }
    summary { cursor: pointer; color: var(--link); }
    table { border-collapse: collapse; width: 100%; font-size: .88rem; }
    th, td { border: 1px solid var(--line); padding: .25rem .45rem; text-align: left; vertical-align: top; }
    thead th { background: var(--track); white-space: nowrap; }
    tbody th { font-weight: 500; }
    td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    details td, details th { overflow-wrap: anywhere; }
    .scroll { overflow-x: auto; background: var(--card); max-height: 36rem; overflow-y: auto; }
    .heat td { text-align: center; min-width: 2.9rem; font-variant-numeric: tabular-nums; }
    .heat tbody th { position: sticky; left: 0; background: var(--card); white-space: nowrap; }
    .heat thead th { position: sticky; top: 0; z-index: 1; }
    .heat .full { background: var(--full); } .heat .some { background: var(--some); }
    .heat .none { background: var(--none); font-weight: 700; }
    code { font-size: .8rem; overflow-wrap: anywhere; }
    footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; margin-top: 2rem; }
    @media (max-width: 30rem) {
      .heat tbody th { max-width: 8rem; overflow: hidden; text-overflow: ellipsis; }
      h1 { font-size: 1.3rem; }
    }
    @media print {
      body { background: #fff; color: #000; }
      nav, .skip { display: none; }
      .card { break-inside: avoid; }
      .scroll { max-height: none; overflow: visible; }
    }
    """
}
