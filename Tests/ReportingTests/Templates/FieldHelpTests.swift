import Planning
import Testing

@testable import Reporting

/// What a template says beside its cells fits any plan and what the reader takes.
struct FieldHelpTests {
  private func help(_ field: Field, in form: Form = Offices.inspection) -> FieldHelp {
    FieldHelp(plan: Offices.plan, form: form, field: field)
  }

  private func field(_ code: String) throws -> Field {
    try #require(Offices.inspection.field(code))
  }

  private func validation(
    _ code: String, of form: String, for unit: String
  ) throws -> CellValidation {
    let plan = PlanOf106.plan
    let form = TemplateSamples.form(form)
    let lists = TemplateLists(plan: plan, submitter: PlanOf106.submitter(unit), forms: [form])
    let help = FieldHelp(plan: plan, form: form, field: try #require(form.field(code)))
    return try #require(help.validation(from: "A8", lists: lists))
  }

  private var lists: TemplateLists {
    TemplateLists(
      plan: Offices.plan, submitter: Offices.plan.submitters[1], forms: [Offices.inspection])
  }

  @Test(arguments: [
    ("2018/5/3", "例：2018/5/3、107年5月3日、2018-05-03"),
    ("2018-05-03", "例：2018-05-03、107年5月3日"), ("106/5/3", "例：106/5/3、106年5月3日、2017-05-03"),
    ("民國106年5月3日", "例：民國106年5月3日、106年5月3日、2017-05-03"), ("99.5.3", "例：99.5.3、99年5月3日、2010-05-03"),
    ("五月三日", "例：五月三日"), ("2018/13/3", "例：2018/13/3"),
  ])
  func `an example of a day is read in the calendar in which it is written`(
    _ example: String, _ told: String
  ) throws {
    var field = try field("day")
    field.example = example
    #expect(help(field).note.split(separator: "\n").contains { $0 == told })
  }

  @Test func `a percent field is named, whatever it is the percent of`() throws {
    let validation = try #require(
      help(field("rate")).validation(from: "C8", lists: lists))
    #expect(validation.errorMessage == "「合格率」應在 0% 至 100% 之間。")
  }

  @Test func `a year is taken as the reader takes it`() throws {
    let validation = try #require(
      help(field("since")).validation(from: "D8", lists: lists))
    #expect(
      validation.rule
        == .formula(
          "OR(ISTEXT(D8),AND(D8=INT(D8),OR(AND(D8>=1,D8<=299),AND(D8>=1912,D8<=2210))))"))
    #expect(validation.message == "請填民國年，例如 80；西元年也可以。")
  }

  @Test func `a day that is refused is not advised`() throws {
    let validation = try #require(
      help(field("day")).validation(from: "B8", lists: lists))
    #expect(
      validation.errorMessage
        == "這個日期不在 107 年度內（107/1/1 至 107/12/31），不會計入。年份只打兩位（如 07/5/3），"
        + "Excel 會當成西元 2007 年；請輸入 107/5/3 或 2018/5/3。")
  }

  @Test func `a drop-down of submitters lists all of them, one's own first`() throws {
    #expect(lists.entries(for: try field("office"), of: Offices.inspection) == ["北部區農業分署", "企劃司"])
  }

  @Test(arguments: [
    ("py", "如 Paraguay、巴拉圭共和國"), ("in", "如 India、印度共和國"), ("jp", "如 Japan、日本國"),
  ])
  func `other names are those of the country that stands first`(
    _ unit: String, _ names: String
  ) throws {
    let validation = try validation("country", of: "visit", for: unit)
    #expect(validation.errorMessage.contains(names), "\(validation.errorMessage)")
  }

  @Test func `the abbreviation is one of the plan's`() throws {
    let validation = try validation("organisation", of: "igo", for: "io")
    #expect(validation.message == "可由清單點選，也可以輸入英文縮寫，例如 WHO。")
  }

  @Test func `what is lagging is told by the plan's own header`() throws {
    let form = TemplateSamples.form("programme")
    let help = FieldHelp(
      plan: PlanOf106.plan, form: form, field: try #require(form.field("obstacles")))
    #expect(help.mark == "低於預定進度者必填")
  }
}
