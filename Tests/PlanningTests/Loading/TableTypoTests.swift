import Testing

@testable import Planning

@Suite struct `A typo in a table is one line with its place` {
  @Test(arguments: [
    Typo(
      "countries.csv", "比比國,Bebe,比比;比,north", "比比國,Bebe,比比;比,nort",
      "countries.csv:3: the plan has no department for a region “nort”; did you mean north?"),
    Typo(
      "countries.csv", "DD,地地國", "BB,另國,Other,,,\nDD,地地國",
      "countries.csv:5: country “BB” stands twice"),
    Typo(
      "countries.csv", "Cece,西西", "Cece,比比",
      "countries.csv:4: “比比” stands for both BB and CC"),
    Typo(
      "countries.csv", "Homeland,我國", "Homeland,我國;比 比",
      "countries.csv:3: “比比” stands for both AA and BB"),
    Typo(
      "countries.csv", "region,confirm", "region,cnofirm",
      "countries.csv:1: unknown column “cnofirm”; allowed: iso2, name, name_en, aliases, region, "
        + "note, confirm; did you mean confirm?"),
    Typo("countries.csv", "CC,西西國,Cece", "CC,西西國,", "countries.csv:4: “name_en” must not be blank"),
    Typo(
      "departments.csv", "Marine Laboratory", "Marine Laboratory, North",
      "departments.csv:2: the row has 6 cells, the header 5; quote values that hold a comma"),
    Typo(
      "missions.csv", ",BB,,2010", ",BX,,2010",
      "missions.csv:2: the plan has no country “BX”; did you mean BB?"),
    Typo(
      "missions.csv", "2018-06-10", "2018-06-31",
      "missions.csv:2: “2018-06-31” is no day (write 2017-05-03)"),
    Typo(
      "missions.csv", "cc,駐西西代表處", "lab,駐西西代表處",
      "missions.csv:3: submitter “lab” stands twice"),
    Typo(
      "allies.csv", "2018-06-10", "1998-06-10",
      "allies.csv:2: 1998-06-10 is not after 2000-01-01"),
    Typo("allies.csv", "CC,1999", "XX,1999", "allies.csv:3: the plan has no country “XX”"),
    Typo(
      "country_groups.csv", "REEF,DD", "REEF,CC",
      "country_groups.csv:3: country “REEF CC” stands twice"),
    Typo(
      "ambiguous_countries.csv", "host", "hots",
      "ambiguous_countries.csv:2: unknown decision “hots”; allowed: host, never; did you mean host?"
    ),
    Typo(
      "ambiguous_countries.csv", "南國", "西西",
      "ambiguous_countries.csv:2: “西西” stands for both CC and CC;DD"),
    Typo(
      "organisations.csv", "member", "membre",
      "organisations.csv:2: unknown status “membre”; allowed: member, observer, other, seeking; "
        + "did you mean member?"),
    Typo(
      "ranks.csv", "書記,N,N", "書記,No,N",
      "ranks.csv:4: “counts_a1” does not take “No”; allowed: Y, N; did you mean N?"),
    Typo("ranks.csv", "N,N", "N,", "ranks.csv:4: “former” must not be blank"),
    Typo(
      "baselines.csv", "b1,1,,40", "b1,2,,40",
      "baselines.csv:2: the plan has no component “2”; did you mean 1?"),
    Typo("baselines.csv", "3,7", "13,7", "baselines.csv:3: “13” is no month (1 to 12)"),
    Typo("baselines.csv", "1,,40", "1,,4o", "baselines.csv:2: “4o” is no number"),
    Typo("baselines.csv", "1/北灘,3,7", "1,,7", "baselines.csv:3: baseline “b1 1” stands twice"),
    Typo(
      "decisions/duplicates.csv", ",same,", ",maybe,",
      "decisions/duplicates.csv:2: unknown decision “maybe”; allowed: different, same"),
  ])
  func `whatever it is`(typo: Typo) {
    typo.expectOneLine()
  }

  @Test(arguments: [
    (
      "allies.csv", "iso2;from;until\nCC;1999;\n",
      "allies.csv:1: the cells are separated by ;; save the table as CSV with commas"
    ),
    (
      "allies.csv", "iso2\tfrom\tuntil\nCC\t1999\t\n",
      "allies.csv:1: the cells are separated by TAB; save the table as CSV with commas"
    ),
    (
      "allies.csv", "iso2,from,until\nBB,2000,\nCC,\"1999,\nDD,2001,\n",
      "allies.csv:3: the quote that begins here is never closed; a quote inside a value is written "
        + "twice"
    ),
  ])
  func `what is no table is told once`(file: String, text: String, line: String) {
    var files = Folder.small
    files[file] = text
    #expect(Plan.problems(in: files) == [line])
  }

  @Test func `a figure that nothing reads is told`() {
    Typo(
      "baselines.csv", "b1,1,,40", "a1,1,,40\nb1,1,,40",
      "baselines.csv:2: component 1 of a1 has no baseline, so nothing reads this figure"
    ).expectOneLine()
  }

  @Test func `a blank line and a byte order mark are no mistake`() {
    var files = Folder.small
    files["baselines.csv"] = "\u{FEFF}indicator,component,month,value\r\n\r\nb1,1,,40\r\n"
    #expect(Plan.problems(in: files) == [])
  }
}
