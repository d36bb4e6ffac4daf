//! A paper as a document of a word processor (ECMA-376, WordprocessingML): real headings, real numbers before paragraphs,
//! heads of tables that repeat, and the language of every piece of text.

use super::escaped;
use app::papers::print::Print;
use domain::paper::{PrintedBlock, Run};
use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::{ZipWriter, result::ZipResult, write::SimpleFileOptions};

const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Writes the document.
///
/// # Errors
/// When the archive cannot be written.
pub(super) fn document(print: &Print, author: &str, made_at: &str) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, content) in [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(print, author, made_at)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/document.xml", body(print)),
        ("word/styles.xml", styles(print)),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", format!("{HEAD}<w:settings xmlns:w=\"{SPACE}\"><w:updateFields w:val=\"false\"/></w:settings>")),
        ("word/footer1.xml", footer(print)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;

/// Title, author, language and day, as other programs list them.
fn core(print: &Print, author: &str, made_at: &str) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{made_at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made_at}</dcterms:modified></cp:coreProperties>",
        escaped(&print.title),
        escaped(author),
        print.text.language().code()
    )
}

fn right_to_left(print: &Print) -> bool {
    print.text.language().dir() == "rtl"
}

fn body(print: &Print) -> String {
    let rtl = right_to_left(print);
    let mut xml = format!(
        "{HEAD}<w:document xmlns:w=\"{SPACE}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
    );
    let ours = |text: &str| vec![Run { text: text.to_owned(), language: None }];
    paragraph(&mut xml, rtl, "Subtitle", &ours(&print.kicker));
    paragraph(&mut xml, rtl, "Title", &ours(&print.title));
    paragraph(&mut xml, rtl, "Normal", &ours(&print.by));
    for line in print.demo.iter().chain(&print.changed) {
        paragraph(&mut xml, rtl, "Note", &ours(line));
    }
    if !print.warnings.is_empty() {
        paragraph(&mut xml, rtl, "Note", &ours(&print.note));
        for warning in &print.warnings {
            paragraph(&mut xml, rtl, "NoteLine", &ours(warning));
        }
    }
    for section in &print.sections {
        paragraph(&mut xml, rtl, "Heading1", &ours(&section.heading));
        for block in &section.blocks {
            match block {
                PrintedBlock::Paragraph { runs, quote, .. } => {
                    paragraph(&mut xml, rtl, if *quote { "NumberedQuote" } else { "NumberedParagraph" }, runs);
                }
                PrintedBlock::Table { caption, heads, rows, .. } => {
                    paragraph(&mut xml, rtl, "Caption", &ours(caption));
                    table(&mut xml, rtl, heads, rows);
                }
            }
        }
    }
    for line in &print.foot {
        paragraph(&mut xml, rtl, "Source", &ours(line));
    }
    // A4 with the margins of the printed page, in twentieths of a point.
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    let _always_fits = write!(
        xml,
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1021\" w:bottom=\"1247\" w:left=\"1021\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{bidi}</w:sectPr>\
         </w:body></w:document>"
    );
    xml
}

fn paragraph(xml: &mut String, rtl: bool, style: &str, runs: &[Run]) {
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    let _always_fits = write!(xml, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}</w:pPr>");
    for run in runs {
        self::run(xml, rtl, run);
    }
    xml.push_str("</w:p>");
}

fn run(xml: &mut String, rtl: bool, run: &Run) {
    // Words of people may be in a script that runs the other way.
    let of_rtl = |letter: char| matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    let rtl = match &run.language {
        None => rtl,
        Some(_) => run.text.chars().find(|letter| letter.is_alphabetic()).is_some_and(of_rtl),
    };
    let mut properties = String::new();
    // "und" says that we do not know; a word processor then must not guess.
    if run.language.as_deref() == Some("und") {
        properties.push_str("<w:noProof/>");
    }
    if rtl {
        properties.push_str("<w:rtl/>");
    }
    match run.language.as_deref() {
        None | Some("und") => {}
        Some(language) => {
            let language = escaped(language);
            let _always_fits = write!(properties, "<w:lang w:val=\"{language}\" w:bidi=\"{language}\"/>");
        }
    }
    let _always_fits = write!(xml, "<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(&run.text));
}

fn table(xml: &mut String, rtl: bool, heads: &[String], rows: &[Vec<Run>]) {
    let visual = if rtl { "<w:bidiVisual/>" } else { "" };
    // The first column names the row and is wider; all of them fill the page (9864 twentieths of a point).
    let others = i64::try_from(heads.len().saturating_sub(1)).unwrap_or(1);
    let narrow = if others > 1 { 1_050 } else { 2_400 };
    let widths: Vec<i64> = (0..heads.len()).map(|at| if at == 0 { 9_864 - narrow * others } else { narrow }).collect();
    let _always_fits = write!(
        xml,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>{visual}<w:tblW w:w=\"9864\" w:type=\"dxa\"/>\
         <w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         </w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        let _always_fits = write!(xml, "<w:gridCol w:w=\"{width}\"/>");
    }
    xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (head, width) in heads.iter().zip(&widths) {
        cell(xml, rtl, *width, "TableHead", &Run { text: head.clone(), language: None });
    }
    xml.push_str("</w:tr>");
    for row in rows {
        xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (value, width) in row.iter().zip(&widths) {
            cell(xml, rtl, *width, "TableText", value);
        }
        xml.push_str("</w:tr>");
    }
    xml.push_str("</w:tbl>");
    // Two tables that follow each other would become one.
    paragraph(xml, rtl, "TableText", &[]);
}

fn cell(xml: &mut String, rtl: bool, width: i64, style: &str, value: &Run) {
    let _always_fits = write!(xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
    paragraph(xml, rtl, style, std::slice::from_ref(value));
    xml.push_str("</w:tc>");
}

/// Headings are numbered 1, 2, ..; paragraphs 1.1, 1.2, ..: by the word processor, so that they stay right when edited.
fn numbering() -> String {
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{SPACE}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading1\"/><w:lvlText w:val=\"%1.\"/>\
         <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl>\
         <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/>\
         <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl>\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn styles(print: &Print) -> String {
    let language = print.text.language().code();
    let font = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/>";
    let mut xml = format!(
        "{HEAD}<w:styles xmlns:w=\"{SPACE}\"><w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"{language}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"290\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    );
    let number = |level: u8| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
    let size = |half_points: u8| format!("<w:b/><w:bCs/><w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>");
    let border = "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"664100\"/></w:pBdr>";
    let heading = format!("<w:keepNext/>{}<w:spacing w:before=\"320\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", number(0));
    let quote = format!("{}<w:ind w:left=\"1134\" w:hanging=\"567\"/>", number(1));
    let (title, head) = (size(40), size(28));
    for (id, name, paragraph, run) in [
        ("Title", "Title", "<w:keepNext/><w:spacing w:after=\"160\"/>", title.as_str()),
        ("Subtitle", "Subtitle", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:b/><w:bCs/><w:color w:val=\"823510\"/>"),
        ("Heading1", "heading 1", heading.as_str(), head.as_str()),
        ("NumberedParagraph", "Numbered Paragraph", number(1).as_str(), ""),
        ("NumberedQuote", "Numbered Quote", quote.as_str(), "<w:i/><w:iCs/>"),
        ("Note", "Note", &format!("<w:keepNext/>{border}"), "<w:b/><w:bCs/>"),
        ("NoteLine", "Note Line", border, ""),
        ("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>", "<w:b/><w:bCs/>"),
        ("TableHead", "Table Head", "<w:spacing w:after=\"0\"/>", "<w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
        ("TableText", "Table Text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"),
        ("Source", "Source", "<w:spacing w:before=\"160\"/>", "<w:color w:val=\"434E53\"/>"),
    ] {
        let _always_fits = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        );
    }
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"736B60\"/>");
    let lines: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).concat();
    let _always_fits = write!(
        xml,
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>\
         <w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/>\
         <w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"
    );
    xml
}

/// The title and the number of the page.
fn footer(print: &Print) -> String {
    let bidi = if right_to_left(print) { "<w:bidi/>" } else { "" };
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{SPACE}\"><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>{bidi}</w:pPr>\
         <w:r><w:t xml:space=\"preserve\">{}  </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
         <w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>",
        escaped(&print.title)
    )
}
