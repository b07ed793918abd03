//! Requests in, what is shown out.

use super::shown::{Found, Shown, digest};
use super::{Event, Hosts, Listening, content_type, live, page};
use axum::Router;
use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION, ORIGIN, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

/// How long open connections may take to end.
const PATIENCE: Duration = Duration::from_secs(1);

/// What stands for itself in the path of a URL (RFC 3986, 3.3).
const PATH: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The thread that answers requests, until the user wants to stop.
#[derive(Debug)]
pub struct Server {
    thread: JoinHandle<()>,
}

#[derive(Clone)]
struct App {
    hosts: Arc<Hosts>,
    shown: watch::Receiver<Arc<Shown>>,
    stop: watch::Receiver<bool>,
    /// Held by everybody who still has something to say.
    busy: mpsc::Sender<()>,
}

impl Server {
    /// Serves what is `shown` to those whom `hosts` allows. When the user interrupts (Ctrl-C, or
    /// SIGTERM where there is one) it says goodbye to open pages and tells [`Event::Stop`].
    ///
    /// # Errors
    /// When the system refuses.
    pub fn start(
        listening: Listening,
        hosts: Hosts,
        shown: watch::Receiver<Arc<Shown>>,
        events: Sender<Event>,
    ) -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let listeners: io::Result<Vec<TcpListener>> = {
            let _inside = runtime.enter();
            let ready = |listener: std::net::TcpListener| {
                listener.set_nonblocking(true)?;
                TcpListener::from_std(listener)
            };
            listening.listeners.into_iter().map(ready).collect()
        };
        let listeners = listeners?;
        let thread = std::thread::spawn(move || {
            runtime.block_on(serve(listeners, hosts, shown));
            // Nobody listens when the preview has ended by itself.
            let _ = events.send(Event::Stop);
        });
        Ok(Self { thread })
    }

    /// Waits until all is said.
    pub fn end(self) {
        // A thread that panicked has said why.
        let _ = self.thread.join();
    }
}

async fn serve(listeners: Vec<TcpListener>, hosts: Hosts, shown: watch::Receiver<Arc<Shown>>) {
    let (stop, stopped) = watch::channel(false);
    let (busy, mut all_done) = mpsc::channel(1);
    let app = App { hosts: Arc::new(hosts), shown, stop: stopped.clone(), busy };
    let routes = Router::new()
        .route(page::LIVE, get(talk))
        .route(page::SCRIPT, get(own("live.js", page::SCRIPT_TEXT)))
        .route(page::STYLE, get(own("live.css", page::STYLE_TEXT)))
        .fallback_service(get(file).with_state(app.clone()))
        .layer(middleware::from_fn_with_state(app.clone(), guard))
        .with_state(app);
    let mut serving = JoinSet::new();
    for listener in listeners {
        let mut stopped = stopped.clone();
        let until = async move {
            let _ = stopped.wait_for(|stop| *stop).await;
        };
        let serve = axum::serve(listener, routes.clone()).with_graceful_shutdown(until);
        serving.spawn(serve.into_future());
    }
    drop(routes);
    interrupted().await;
    let _ = stop.send(true);
    let goodbye = async {
        serving.join_all().await;
        all_done.recv().await;
    };
    let _ = tokio::time::timeout(PATIENCE, goodbye).await;
}

/// Waits until the user wants to stop.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// Turns away who calls us by another name, and tells browsers to keep nothing.
async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut hosts = request.headers().get_all(HOST).iter().map(|host| host.to_str().unwrap_or(""));
    let is_ours = hosts.next().is_some_and(|host| app.hosts.allows(host)) && hosts.next().is_none();
    let mut response = if is_ours {
        next.run(request).await
    } else {
        let why = "this preview answers only to the names of its own machine; another one can be \
                   given with `--hostname`\n";
        (StatusCode::FORBIDDEN, why).into_response()
    };
    let policies: [(HeaderName, &str); 3] = [
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in policies {
        response.headers_mut().insert(name, value.parse().expect("plain words"));
    }
    response
}

/// A file of the preview itself.
fn own(name: &str, text: &'static str) -> impl IntoResponse + Clone + use<> {
    ([(CONTENT_TYPE, content_type::of(name))], text)
}

/// Web sockets are open to every page of the web; the browser says which one asks.
async fn talk(State(app): State<App>, headers: HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    let origin = text(ORIGIN).map(|origin| origin.split_once("://").map_or("", |(_, host)| host));
    if origin.is_some() && origin != text(HOST) {
        return (StatusCode::FORBIDDEN, "this page is not of this preview\n").into_response();
    }
    upgrade.max_message_size(live::LONGEST).on_upgrade(async move |socket| {
        let App { shown, stop, busy, hosts: _ } = app;
        live::talk(socket, shown, stop).await;
        drop(busy);
    })
}

async fn file(State(app): State<App>, uri: Uri) -> Response {
    let shown = app.shown.borrow().clone();
    let path = percent_decode_str(uri.path()).decode_utf8_lossy();
    match shown.at(&path).await {
        Found::File(route, bytes) if content_type::is_page(&route) => page(StatusCode::OK, &bytes),
        Found::File(route, bytes) => {
            ([(CONTENT_TYPE, content_type::of(&route))], Body::from(bytes)).into_response()
        }
        Found::Folder(route) => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            let location = format!("/{}/{query}", utf8_percent_encode(&route, PATH));
            (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, location)]).into_response()
        }
        Found::Nothing(bytes) => {
            with_script(StatusCode::NOT_FOUND, &page::based_at_root(&bytes), &digest(&bytes))
        }
        Found::NotYet(bytes) => page(StatusCode::SERVICE_UNAVAILABLE, bytes),
    }
}

fn page(status: StatusCode, bytes: &[u8]) -> Response {
    with_script(status, bytes, &digest(bytes))
}

fn with_script(status: StatusCode, html: &[u8], seen: &str) -> Response {
    let html = page::with_script(html, seen);
    (status, [(CONTENT_TYPE, content_type::of("index.html"))], Body::from(html)).into_response()
}
