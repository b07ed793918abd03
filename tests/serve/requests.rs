use super::client::Preview;
use super::project;

#[test]
fn pages_come_with_the_script_and_are_never_kept() {
    let preview = Preview::of(project());
    let home = preview.get("/");
    assert_eq!(home.status, 200);
    assert!(home.body.contains("The first words."), "{home:?}");
    assert_eq!(home.body.matches("<script src=\"/__operandi/live.js\"").count(), 1);
    assert!(home.has_header("content-type: text/html; charset=utf-8"), "{home:?}");
    assert!(home.has_header("cache-control: no-store"), "{home:?}");
    assert_eq!(preview.get("/index.html?query").body, home.body);

    let style = preview.get("/style.css");
    assert!(style.has_header("content-type: text/css; charset=utf-8"), "{style:?}");
    assert!(!style.body.contains("__operandi"));
    for own in ["/__operandi/live.js", "/__operandi/live.css"] {
        let own = preview.get(own);
        assert!(own.status == 200 && own.has_header("cache-control: no-store"), "{own:?}");
    }
    assert!(!preview.project.path("site").exists(), "nothing is written");
}

#[test]
fn head_is_get_without_a_body_and_nothing_else_is_allowed() {
    let preview = Preview::of(project());
    let request =
        |method| preview.ask(&format!("{method} / HTTP/1.1\r\nHost: {}\r\n", preview.host()));
    let (get, head) = (request("GET"), request("HEAD"));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.has_header(&format!("content-length: {}", get.body.len())), "{head:?}");
    assert_eq!(request("POST").status, 405);
    assert_eq!(request("DELETE").status, 405);
}

#[test]
fn folders_lead_to_their_index() {
    let preview = Preview::of(project());
    let folder = preview.get("/guides?a=b");
    assert_eq!(folder.status, 307);
    assert!(folder.has_header("location: /guides/?a=b"), "{folder:?}");
    assert!(preview.get("/guides/").body.contains("How to."));
    assert_eq!(preview.get("/guides/two%20words.html").status, 200);
}

#[test]
fn what_is_not_there_gets_the_page_that_says_so() {
    let preview = Preview::of(project());
    let missing = preview.get("/no/such/page");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("Page not found"), "{missing:?}");
    assert!(missing.body.contains("<base href=\"/\">"), "its style is found from any depth");
    for outside in ["/../book.toml", "/%2e%2e/book.toml", "/..%2fbook.toml", "//etc/passwd", "/%ff"]
    {
        let answer = preview.get(outside);
        assert_eq!(answer.status, 404, "{outside}: {answer:?}");
    }
}

#[test]
fn other_names_and_other_pages_are_turned_away() {
    let preview = Preview::of(project());
    let port = preview.port;
    let status = |host: &str| preview.ask(&format!("GET / HTTP/1.1\r\n{host}")).status;
    for ours in ["localhost", "127.0.0.1", "[::1]"] {
        assert_eq!(status(&format!("Host: {ours}:{port}\r\n")), 200, "{ours}");
    }
    assert_eq!(status(&format!("Host: evil.example:{port}\r\n")), 403);
    assert_eq!(status(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")), 403);
    assert_ne!(status(""), 200);
    assert!(preview.try_open("http://evil.example").is_err());
    assert!(preview.try_open(&format!("http://localhost:{}", port ^ 1)).is_err());
    assert!(preview.try_open(&format!("http://{}", preview.host())).is_ok());
}

#[test]
fn a_port_that_is_taken_is_told() {
    let first = Preview::of(project());
    let port = first.port.to_string();
    // A second one says so before it serves, on a later port.
    let second = Preview::with(project(), &["serve", "--port", &port]);
    assert!(second.port > first.port);
    assert!(second.said.iter().any(|line| line.contains(&format!("Port {port} is taken"))));
    assert_eq!(second.get("/").status, 200);
}

#[test]
fn no_project_and_no_such_host_are_failures() {
    let run = project().run(&["serve", "nowhere"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("`nowhere` cannot be opened"), "{run:?}");
    let run = project().run(&["serve", "--hostname", "no such name"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("the name `no such name` leads to no address"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_says_goodbye_and_is_no_failure() {
    let preview = Preview::of(project());
    let (mut page, _) = preview.open(&["/"]);
    let code = preview.stop();
    assert!(page.is_left());
    assert_eq!(code, Some(0));
}
