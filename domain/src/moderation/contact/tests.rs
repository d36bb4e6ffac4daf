use super::*;
use proptest::prelude::*;

/// Sentences with a detail, and what should be found in them.
const HELD: &[(&str, Detail, &str)] = &[
    ("Write to me: first.last+tag@xn--bcher-kva.example.", Detail::Email, "first.last+tag@xn--bcher-kva.example"),
    ("My mail is o'neil@a-b.example, thanks", Detail::Email, "o'neil@a-b.example"),
    ("Reach sam @ gmail.com", Detail::Email, "sam @ gmail.com"),
    ("sam (at) example (dot) org", Detail::Email, "sam (at) example (dot) org"),
    ("sam[at]mail.example.com knows more", Detail::Email, "sam[at]mail.example.com"),
    ("ask sam at example dot com", Detail::Email, "sam at example dot com"),
    ("راسلوني على كاتب@مثال.example من فضلكم", Detail::Email, "كاتب@مثال.example"),
    ("Call me on 020 7946 0958 after six", Detail::Telephone, "020 7946 0958"),
    ("+44 (0)20 7946 0958", Detail::Telephone, "+44 (0)20 7946 0958"),
    ("My number: 07700 900123.", Detail::Telephone, "07700 900123"),
    ("Ring (270) 555-0118!", Detail::Telephone, "(270) 555-0118"),
    ("270-555-0118", Detail::Telephone, "270-555-0118"),
    ("1-270-555-0118 any time", Detail::Telephone, "1-270-555-0118"),
    ("270.555.0118", Detail::Telephone, "270.555.0118"),
    ("text 2705550118", Detail::Telephone, "2705550118"),
    ("Call 555-0118.", Detail::Telephone, "555-0118"),
    ("tel 5550118", Detail::Telephone, "5550118"),
    ("01 23 45 67 89", Detail::Telephone, "01 23 45 67 89"),
    ("0151 23456789 (Handy)", Detail::Telephone, "0151 23456789"),
    ("0049 30 123456", Detail::Telephone, "0049 30 123456"),
    ("电话13812345678请打", Detail::Telephone, "13812345678"),
    ("請打 02-2345-6789", Detail::Telephone, "02-2345-6789"),
    ("98765 43210", Detail::Telephone, "98765 43210"),
    ("رقمي ٠٥٠١٢٣٤٥٦٧", Detail::Telephone, "٠٥٠١٢٣٤٥٦٧"),
    ("اتصلوا بي على 0501234567 مساء", Detail::Telephone, "0501234567"),
    ("جوال 5012 3456", Detail::Telephone, "5012 3456"),
    ("+20 10 1234 5678", Detail::Telephone, "+20 10 1234 5678"),
    ("The man at 12 Mill Lane shouts at night.", Detail::Address, "12 Mill Lane"),
    ("221B Baker St", Detail::Address, "221B Baker St"),
    ("They park in front of 120 W. Main Street.", Detail::Address, "120 W. Main Street"),
    ("Look at 4 St. Mary's Road", Detail::Address, "4 St. Mary's Road"),
    ("i live at 12 mill lane", Detail::Address, "12 mill lane"),
    ("12-14 Harbour View Terrace is empty", Detail::Address, "12-14 Harbour View Terrace"),
    ("1510 6th Avenue", Detail::Address, "1510 6th Avenue"),
    ("J'habite 12 bis, rue de la Paix.", Detail::Address, "12 bis, rue de la Paix"),
    ("Vivo en la Calle de Alcalá, 45.", Detail::Address, "Calle de Alcalá, 45"),
    ("Ich wohne Hauptstraße 12.", Detail::Address, "Hauptstraße 12"),
    ("ул. Ленина, 12", Detail::Address, "ул. Ленина, 12"),
    ("أسكن في ١٢ شارع النيل", Detail::Address, "١٢ شارع النيل"),
    ("بيتي في شارع الملك فهد رقم 7", Detail::Address, "شارع الملك فهد رقم 7"),
    ("منزل رقم 5 في شارع السلام", Detail::Address, "منزل رقم 5 في شارع السلام"),
    ("他住在中山路12號", Detail::Address, "在中山路12號"),
];

/// Sentences with numbers and names that must not wait.
const FREE: &[&str] = &[
    "Mill Lane needs trees, and so does Harbour Road.",
    "The people at number 12 park there all day.",
    "Bus 12 on Mill Lane comes every 20 minutes.",
    "Bus 12 Mill Lane is always late.",
    "Lines 10 12 14 16 should run until 23.30.",
    "Exit 22 Scottsville Road is dangerous.",
    "Widen US 231 Scottsville Rd and 31 W Bypass.",
    "In 2018 Smallhouse Road was one lane.",
    "On June 12 Mill Lane was closed.",
    "Since 2010-2017 rents rose from 500-1000 to 1200-1500.",
    "It cost $1,200,000 in 2019, and 1 200 000 people pay.",
    "We need 1.500.000 euros by 12.06.2026 10:30.",
    "Open from 08.30-12.00 and 13.30-17.00.",
    "The vote was 52,345,678 to 48,123,456.",
    "2018-02-13 12:58:16",
    "Meetings on 01/02/2026, 08/02/2026 and 15/02/2026.",
    "A 4 lane road is too wide for 3 Springs.",
    "A 2 way street with 3 bike lanes",
    "60 Street trees would help 5 New Street lights.",
    "We want 12 trees on every street.",
    "1 in 10 people, 45% of 3000 homes",
    "0.123456789 of the budget",
    "Call 311 or 911 when it happens.",
    "See section 12 Park Road plan, page 4.",
    "Look at example.org/12345678 for the plan",
    "Article 50 was triggered on 29 March 2017.",
    "The 1990s and 2000-2010 were different.",
    "Meet me @ the park.",
    "Follow @marshport on other sites",
    "Bill C-33 passed 172-150 in 1867-2017.",
    "ISBN 978-0-306-40615-7",
    "Version 1.2.3.4 of 2026",
    "نحتاج 100 شارع في المدينة أنظف",
    "الحافلة 12 شارع النيل تتأخر",
    "في شارع النيل 12 شجرة فقط",
    "شارع 15 مظلم",
    "في عام 2018 كان شارع الملك فهد ضيقا",
    "ميزانية 1,500,000 ريال في ٢٠٢٦",
    "台北市有1234567人",
    "La rue de la Paix est trop bruyante depuis 2019.",
    "Die Hauptstraße 12 Jahre ohne Bäume",
];

#[test]
fn details_are_found() {
    let mut broken = Vec::new();
    for (text, detail, words) in HELD {
        let found = contact_details(text);
        if found != [Found { detail: *detail, words: (*words).to_owned() }] {
            broken.push(format!("{text}: {found:?}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn what_only_has_numbers_or_names_is_free() {
    let broken: Vec<String> = FREE
        .iter()
        .map(|text| (text, contact_details(text)))
        .filter(|(_, found)| !found.is_empty())
        .map(|each| format!("{each:?}"))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn several_details_come_in_the_order_of_the_text() {
    let found = contact_details("Sam, 12 Mill Lane, 270-555-0118 or sam@city.example");
    let details: Vec<Detail> = found.iter().map(|found| found.detail).collect();
    assert_eq!(details, [Detail::Address, Detail::Telephone, Detail::Email]);
}

proptest! {
    #[test]
    fn no_text_breaks_it_and_what_is_found_is_in_it(text in any::<String>()) {
        for found in contact_details(&text) {
            prop_assert!(text.contains(&found.words) && !found.words.is_empty(), "{:?} {:?}", text, found);
        }
    }

    #[test]
    fn no_text_of_the_letters_that_matter_breaks_it(text in "[0-9٠-٩ .,()+/@A-Zaelnr\u{200F}路號-]{0,60}") {
        for found in contact_details(&text) {
            prop_assert!(text.contains(&found.words), "{:?} {:?}", text, found);
        }
    }

    #[test]
    fn an_address_of_the_post_is_found_anywhere(before in "[a-z ]{0,20}", name in "[a-z]{1,12}", host in "[a-z]{2,12}") {
        let text = format!("{before} {name}@{host}.example, {before}");
        prop_assert_eq!(contact_details(&text).len(), 1, "{}", text);
    }

    #[test]
    fn numbers_from_abroad_are_found_however_they_are_grouped(country in 20_u32..99, rest in "[1-9][0-9]{8}", cut in 1_usize..8, gap in "[ .-]") {
        let text = format!("Here: +{country}{gap}{}{gap}{} today", &rest[..cut], &rest[cut..]);
        prop_assert_eq!(contact_details(&text).len(), 1, "{}", text);
    }

    #[test]
    fn days_and_years_are_free(day in 1_u32..29, month in 1_u32..13, year in 1900_u32..2100, gap in "[./-]") {
        for text in [format!("on {day}{gap}{month}{gap}{year}"), format!("on {day:02}{gap}{month:02}{gap}{year} and {year}-{}", year + 1), format!("{year}{gap}{month:02}{gap}{day:02}")] {
            prop_assert_eq!(contact_details(&text), vec![], "{}", text);
        }
    }
}
