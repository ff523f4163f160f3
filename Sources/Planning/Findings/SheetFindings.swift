extension FindingCatalogue {
  /// Sheets and headers.
  static let sheets: [FindingDefinition] = [
    FindingDefinition(
      "workbook.no_form", .error,
      sentence: Bilingual(
        zh: "活頁簿內沒有可讀取的填報表。",
        en: "The workbook holds no form that can be read."),
      remedy: Bilingual(
        zh: "請使用範本填報，勿更改工作表名稱與欄位標題。",
        en: "Use the template and keep its sheet titles and headers."),
      example: "與填報無關的活頁簿"),
    FindingDefinition(
      "sheet.unknown", .note,
      sentence: Bilingual(
        zh: "工作表「{sheet}」不是填報表，未讀取。{?suggestions}是否為「{suggestions}」？{/}",
        en: """
          The sheet “{sheet}” is no form and was not read.{?suggestions} Did you mean 「\
          {suggestions}」?{/}
          """),
      remedy: Bilingual(
        zh: "如為填報表，請改用範本的工作表名稱與欄位標題。",
        en: "If it is a form, use the sheet title and headers of the template."),
      example: "工作表1"),
    FindingDefinition(
      "sheet.understood", .note,
      sentence: Bilingual(
        zh: "工作表「{sheet}」已讀為「{form}」。",
        en: "The sheet “{sheet}” was understood as 「{form}」."),
      remedy: Bilingual(zh: "", en: ""),
      example: "政要互訪(續)"),
    FindingDefinition(
      "sheet.doubtful", .warning,
      sentence: Bilingual(
        zh: "工作表「{sheet}」已讀為「{form}」並計入，但名稱有「{word}」，像是不採計的內容。",
        en: """
          The sheet “{sheet}” was understood as 「{form}」 and counts, though its title says 「{word}」 \
          and may not be meant to.
          """),
      remedy: Bilingual(
        zh: "不應計入時請刪除此工作表，應計入時請改用範本的名稱。",
        en: "Delete the sheet if it is not to count; if it is, give it the template's title."),
      example: "政要互訪(舊)"),
    FindingDefinition(
      "sheet.empty", .warning,
      sentence: Bilingual(
        zh: "工作表「{sheet}」沒有任何資料，視為未填報。",
        en: "The sheet “{sheet}” holds no row and is taken as not reported."),
      remedy: Bilingual(
        zh: "本月無資料時，請在第一列填「本月無資料」。",
        en: "If there is nothing to report, write 「本月無資料」 in the first row."),
      example: "只有標題列的「雙邊協議」"),
    FindingDefinition(
      "sheet.hidden", .note,
      sentence: Bilingual(
        zh: "工作表「{sheet}」是隱藏的，已一併讀取。",
        en: "The sheet “{sheet}” is hidden and was read all the same."),
      remedy: Bilingual(zh: "", en: ""),
      example: "隱藏的「政要互訪」"),
    FindingDefinition(
      "header.missing", .error,
      sentence: Bilingual(
        zh: """
          「{form}」缺少必要欄位：{missing}。{?found}{?row}第 {row} 列{/}找到的標題：{found}。{/}{?similar}「\
          {similar}」是否即為所缺欄位？{/}
          """,
        en: """
          「{form}」 lacks required columns: {missing}.{?found} Headers found{?row} in row \
          {row}{/}: {found}.{/}{?similar} Is 「{similar}」 one of those missing?{/}
          """),
      remedy: Bilingual(
        zh: "請補上缺少的欄位標題；此表未讀取。",
        en: "Add the missing headers; the form was not read."),
      example: "「合作計畫」刪去計畫名稱欄"),
    FindingDefinition(
      "header.extra", .note,
      sentence: Bilingual(
        zh: "「{sheet}」另有範本以外的欄位：{headers}，保留但不檢核。",
        en: """
          “{sheet}” has columns besides those of the form: {headers}. They are kept and not \
          judged.
          """),
      remedy: Bilingual(zh: "", en: ""),
      example: "電報文號"),
    FindingDefinition(
      "header.unclear", .warning,
      sentence: Bilingual(
        zh: """
          看不出「{value}」是否就是「{field}」，{?wasRead}仍以「{field}」讀取{/}{!wasRead}此欄未讀取{?standard}，各列的「{field}」以「\
          {standard}」計{/}{!standard}，「{field}」視為未填{/}{/}。
          """,
        en: """
          Whether “{value}” is meant as 「{field}」 cannot be told{?wasRead}; the column was read as \
          such all the same{/}{!wasRead}, so the column was not read{?standard}, and every row counts \
          with 「{field}」 {standard}{/}{!standard}, and 「{field}」 was taken as blank{/}{/}.
          """),
      remedy: Bilingual(
        zh: "請將要計的一欄標題改為「{field}」。",
        en: "Name the column that counts 「{field}」."),
      example: "沒有「人次」而有「本月人次」與「累計人次」"),
    FindingDefinition(
      "header.repeated", .warning,
      sentence: Bilingual(
        zh: "欄位標題「{value}」在同一列出現兩次，只讀取左邊的一欄，此欄未讀取。",
        en: """
          The header “{value}” stands twice in the row; the left column was read and this one was \
          not.
          """),
      remedy: Bilingual(
        zh: "請刪除或改名多餘的一欄；如為另一張表，請移到下方或另一工作表。",
        en: """
          Delete or rename the column that is too many; if it begins another table, move that \
          below or to a sheet of its own.
          """),
      example: "C 欄與 J 欄都是「國家」"),
    FindingDefinition(
      "header.group", .warning,
      sentence: Bilingual(
        zh: "欄位標題「{value}」下有數欄（{columns}），只讀取 {read} 欄，其餘未讀取。",
        en: """
          The header “{value}” stands above several columns ({columns}); only column {read} was \
          read, the others were not.
          """),
      remedy: Bilingual(
        zh: "請讓每個標題下只有一欄，並在該欄填寫要計的內容。",
        en: "Keep one column under each header and enter there what counts."),
      example: "「人次」下分「男」「女」兩欄"),
    FindingDefinition(
      "column.unnamed", .warning,
      sentence: Bilingual(
        zh: "{column} 欄填有內容而沒有欄位標題，此欄未讀取。",
        en: "Column {column} holds something but has no header, so it was not read."),
      remedy: Bilingual(
        zh: "請在該欄填上表單的欄位標題，或清除該欄。",
        en: "Give the column the form's header, or clear it."),
      example: "標題空白的 E 欄填了「否」"),
    FindingDefinition(
      "column.hidden", .note,
      sentence: Bilingual(
        zh: "「{field}」欄是隱藏的，已一併讀取。",
        en: "The column 「{field}」 is hidden and was read all the same."),
      remedy: Bilingual(
        zh: "請取消隱藏並檢查其內容。", en: "Unhide it and look at what it holds."),
      example: "隱藏的「人次」欄填了數字"),
    FindingDefinition(
      "form.not_expected", .note,
      sentence: Bilingual(
        zh: "本單位不需填報「{form}」，仍予收件並計入。",
        en: "「{form}」 is not expected from this submitter; it was accepted and counts."),
      remedy: Bilingual(zh: "", en: ""),
      example: "代表處填報「新聞稿」"),
  ]
}
