//! The house stands: it answers, it says no properly, and several servers share one database.

use crate::support::Browser;
use axum::{Router, middleware, routing::get};
use tokio::net::TcpListener;

both!(it_answers, |world| async move {
    let mut browser = world.browser();
    browser.open("/healthz").await.is(200);
    browser.open("/readyz").await.is(200);
    browser.open("/metrics").await.is(200);
    assert!(browser.page().body.contains("turnstone_sql_statements_total"));
    browser.open("/no-such-page").await.is(404);
});

both!(a_server_without_its_database_says_that_it_is_not_ready, |world| async move {
    let other = world.another_server(&[]).await;
    let mut browser = other.browser();
    browser.open("/readyz").await.is(200);
    other.app.store.close().await;
    browser.open("/readyz").await.is(503).see("the database does not answer");
    // It still runs, and says on a page that it cannot go on.
    browser.open("/healthz").await.is(200);
    assert!(browser.open("/").await.status >= 500);
    assert_eq!(browser.page().count("h1"), 1, "{}", browser.page().text());
    world.browser().open("/readyz").await.is(200);
});

async fn breaks() -> &'static str {
    panic!("words that a person typed")
}

both!(what_breaks_has_a_page_with_the_number_of_the_request, |world| async move {
    let app = world.app();
    let routes = server::guard::panics::caught(Router::new().route("/breaks", get(breaks)).route("/works", get(|| async { "fine" })), app);
    let observed = middleware::from_fn_with_state(app.clone(), server::telemetry::observe);
    let service = routes.layer(observed).with_state(app.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(async move { axum::serve(listener, service).await });
    let mut browser = Browser::new(&base, &base);
    for _ in 0..2 {
        let page = browser.open("/breaks").await;
        page.is(500).lacks("words that a person typed");
        let id = page.header("x-request-id").to_owned();
        assert!(id.len() > 10);
        assert_eq!(page.count("h1"), 1);
        page.see(&id);
    }
    browser.open("/works").await.is(200).see("fine");
    serving.abort();
});

both!(two_servers_share_one_database, |world| async move {
    let other = world.another_server(&[]).await;
    assert_eq!(world.app().secret, other.app.secret);
    let mission = world.mission("cooler-streets").await;
    let mut read = other.app.reader.begin().await.unwrap();
    assert_eq!(read.mission("cooler-streets").await.unwrap().unwrap().id, mission);
});
