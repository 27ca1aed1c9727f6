//! The program in a real pseudo-terminal: what it paints, which keys do what, and how it gives the terminal back.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// Far longer than anything takes: it only ends a test that would hang.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program and the terminal that it runs in.
struct Terminal {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    bytes: Vec<u8>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    home: tempfile::TempDir,
}

impl Terminal {
    fn start(arguments: &[&str], size: (u16, u16), colours: Colours) -> Self {
        Self::start_in(tempfile::tempdir().unwrap(), arguments, (size, colours))
    }

    /// The program again, in the same home folder.
    fn again(mut self, arguments: &[&str], size: (u16, u16)) -> Self {
        self.end();
        Self::start_in(self.home, arguments, (size, Colours::Any))
    }

    fn start_in(
        home: tempfile::TempDir,
        arguments: &[&str],
        ((columns, rows), colours): ((u16, u16), Colours),
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_gallra"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", home.path());
        command.env("TMPDIR", home.path());
        if colours == Colours::None {
            command.env("NO_COLOR", "1");
        }
        command.env("LC_ALL", "sv_SE.UTF-8");
        command.args(["--today", "2026-11-23"]);
        command.args(arguments);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(cells(rows), cells(columns), 0);
        Self { screen, output, bytes: Vec::new(), keys, child, master: pair.master, home }
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the text stands on the screen.
    fn see(&mut self, text: &str) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !self.text().contains(text) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("not on the screen: {text}\n{}", self.text())
                }
            }
        }
        self
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.bytes.extend_from_slice(bytes);
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([name, &pid]).status().unwrap().success());
    }

    /// Whether the system says that the program is stopped.
    fn is_stopped(&self) -> bool {
        let pid = self.child.process_id().unwrap().to_string();
        // As proc(5) has it: the state stands behind the name in brackets.
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('T'))
    }

    /// Waits for the program's end and takes what it still said.
    fn end(&mut self) -> ExitStatus {
        let status = ended(&mut self.child);
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(500)) {
            self.take(&bytes);
        }
        status
    }

    fn said(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The main screen, the cursor and pastes are as they were.
    fn is_given_back(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the main screen is back");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert!(!screen.bracketed_paste(), "pastes come as before");
        let settings = self.master.get_termios().unwrap();
        assert!(format!("{:?}", settings.local_flags).contains("ECHO"), "the terminal shows what is typed");
    }
}

/// How the program ended; one that does not is a failure, not a wait for ever.
fn ended(child: &mut Box<dyn Child + Send + Sync>) -> ExitStatus {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if Instant::now() > end {
            child.kill().unwrap();
            panic!("the program did not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

/// Whether the surroundings ask for no colour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Colours {
    Any,
    None,
}

#[test]
fn by_keys_alone_the_worst_register_is_culled() {
    let mut terminal = Terminal::start(&["demo"], (100, 30), Colours::Any);
    terminal.see("kundklubb").press("g").press("\r").see("▸2 Poster◂");
    terminal.press("f").see("Filter").press("g.ålder >= 100\r").see("poster");
    terminal.press("a").see("arkerade").press("d").see("läggs i planen").press("\r").see("lagda i planen");
    terminal.press("6").see("Summa").press("W").see("Skriv  RADERA");
    let phrase = terminal.text().lines().find_map(|line| line.split("Skriv  ").nth(1).map(str::to_owned)).unwrap();
    let phrase = phrase.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    terminal.press(&phrase).press("\t\t\r").see("nga spår i arbetsboken");
    terminal.press("\r").press("7").see("kedjan är hel").see("radera");
    terminal.press("Q");
    assert!(terminal.end().success());
    terminal.is_given_back();
}

#[test]
fn by_keys_alone_a_field_is_truncated_and_a_group_of_values_deleted() {
    let mut terminal = Terminal::start(&["demo"], (100, 30), Colours::Any);
    terminal.see("kundklubb").press("/kundklubb\r\r").see("▸2 Poster◂");
    terminal.press("3").see("personnummer").press("j").see("(•) födelsedatum");
    terminal.press("t").see("Minimera personnummer").press("\r").see("1 fält");
    terminal.press("2llllllll").see("▸2 Poster◂").press("V").see("Värdena i fältet ort").see("olika värden");
    terminal.press("d").see("läggs i planen").press("\r").see("lagda i planen");
    terminal.press("u").see("Ångrade").press("u").see("Plan: tom");
    terminal.press("U").see("Gjorde om").press("U").see("poster · 1 fält");
    terminal.press("6").see("Summa").press("W").see("Skriv  RADERA");
    let phrase = terminal.text().lines().find_map(|line| line.split("Skriv  ").nth(1).map(str::to_owned)).unwrap();
    let phrase = phrase.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    terminal.press(&phrase).press("\t\t\r").see("nga spår i arbetsboken");
    terminal.press("\r").press("7").see("kedjan är hel").see("radera").see("minimera").press("Q");
    assert!(terminal.end().success());
}

#[test]
fn an_empty_workbench_leads_to_the_demo() {
    let mut terminal = Terminal::start(&[], (80, 24), Colours::Any);
    terminal.see("Välkommen").press("\r").see("kundklubb").press("Q");
    assert!(terminal.end().success());
    terminal.is_given_back();
}

#[test]
fn a_file_dragged_onto_an_empty_workbench_is_read_in() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("gäster.csv");
    std::fs::write(&file, "Namn;Ort\nAda;Umeå\nBo;Luleå\n".repeat(20)).unwrap();
    let mut terminal = Terminal::start_in(home, &[], ((80, 24), Colours::Any));
    let dragged = format!("\u{1b}[200~'{}'\u{1b}[201~", file.display());
    terminal.see("Välkommen").press(&dragged).see("Avgränsare").see("Rubrikrader").press("\r").see("Tolkas som");
    terminal.press("\r").see("Blir register").see("nytt register").press("\r").see("är inläst").see("Vilka handlar");
    terminal.press("\x03").see("Enter öppnar registret").press("\r").see("▸2Poster◂").see("gäster");
    terminal.press("Q");
    assert!(terminal.end().success());
}

#[test]
fn settings_hold_at_the_next_start_and_the_mouse_is_heard() {
    let mut terminal = Terminal::start(&["demo"], (100, 30), Colours::Any);
    terminal.see("kundklubb").press(":tema ljust\r").see("Temat är bytt");
    terminal.press(":mus på\r").see("Musen är på").press(":språk en\r").see("English").press("Q");
    let mut terminal = terminal.again(&["demo"], (100, 30));
    terminal.see("Registers").see("kundklubb");
    assert!(terminal.said().contains("48;5;255"), "the light theme has its own ground");
    assert!(terminal.said().contains("\u{1b}[?1000h"), "the mouse is asked for");
    // The third row, then the tab of screen 2.
    terminal.press("\u{1b}[<0;10;9M").see("register 3 of");
    terminal.press("\u{1b}[<0;22;2M").see("▸2 Records◂");
    terminal.press("\u{1b}[<65;10;9M").see("row 4 of");
    terminal.press(":mouse off\r").see("The mouse is off").press("Q");
    assert!(terminal.end().success());
    terminal.is_given_back();
}

#[test]
fn a_setting_that_is_not_understood_is_told_and_stops_nothing() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/gallra");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("settings.toml"), "colour = \"red\"\n").unwrap();
    let mut terminal = Terminal::start_in(home, &["demo"], ((160, 30), Colours::Any));
    terminal.see("colour").see("kundklubb").press("Q");
    assert!(terminal.end().success());
}

#[test]
fn a_signal_to_end_gives_the_terminal_back() {
    for signal in ["-TERM", "-HUP"] {
        let mut terminal = Terminal::start(&["demo"], (80, 24), Colours::Any);
        terminal.see("kundklubb");
        terminal.signal(signal);
        terminal.end();
        terminal.is_given_back();
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_tells_only_its_place() {
    let mut terminal = Terminal::start(&["--panic-test", "demo"], (80, 24), Colours::Any);
    assert_eq!(terminal.end().exit_code(), 70);
    terminal.is_given_back();
    assert!(terminal.said().contains("internal error"));
    assert!(!terminal.said().contains("drill"));
}

#[test]
fn without_colour_no_colour_is_sent_and_the_cursor_row_is_still_reversed() {
    let mut terminal = Terminal::start(&["demo"], (80, 24), Colours::None);
    terminal.see("kundklubb").press("\r").see("▸2");
    terminal.press("Q").end();
    let said = terminal.said();
    let coded = colours_and_marks(&said);
    assert!(coded.iter().any(|code| code.split(';').any(|part| part == "7")), "something is reversed");
    for code in &coded {
        for part in code.split(';').filter_map(|part| part.parse::<u8>().ok()) {
            assert!(!matches!(part, 30..=38 | 40..=48 | 90..=107), "a colour was sent: {code}");
        }
    }
}

/// The parameters of every SGR sequence in the output.
fn colours_and_marks(said: &str) -> Vec<String> {
    said.split("\u{1b}[")
        .skip(1)
        .filter_map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            rest[end..].starts_with('m').then(|| rest[..end].to_owned())
        })
        .collect()
}

#[test]
fn a_window_that_is_closed_ends_the_program() {
    let mut terminal = Terminal::start(&["demo"], (80, 24), Colours::Any);
    terminal.see("kundklubb");
    let Terminal { output, mut keys, mut child, master, .. } = terminal;
    drop(output);
    // What the program answers lets the reading thread see that nobody listens, so that its end of the terminal goes too.
    keys.write_all(b"j").unwrap();
    drop((keys, master));
    ended(&mut child);
}

#[test]
fn a_key_pressed_while_the_window_changes_is_heard_and_then_it_is_quiet() {
    let mut terminal = Terminal::start(&["demo"], (80, 24), Colours::Any);
    terminal.see("kundklubb");
    for turn in 0..40_u16 {
        let size = PtySize { rows: 24 + turn % 2, cols: 80, pixel_width: 0, pixel_height: 0 };
        terminal.master.resize(size).unwrap();
        terminal.press(if turn % 2 == 0 { "j" } else { "k" });
    }
    terminal.press("?").see("Esc");
    // What it had to draw is drawn; an idle screen says next to nothing.
    while terminal.output.recv_timeout(Duration::from_millis(300)).is_ok_and(|bytes| bytes.len() > 100) {}
    let end = Instant::now() + Duration::from_secs(1);
    let mut said = 0;
    while let Ok(bytes) = terminal.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
        said += bytes.len();
    }
    assert!(said < 2_000, "{said} bytes without a key");
    terminal.signal("-TERM");
    terminal.end();
}

#[test]
fn stopping_and_going_on_takes_the_terminal_again() {
    let mut terminal = Terminal::start(&["demo"], (80, 24), Colours::Any);
    terminal.see("kundklubb");
    terminal.signal("-TSTP");
    let end = Instant::now() + PATIENCE;
    while terminal.screen.screen().alternate_screen() {
        let bytes = terminal.output.recv_timeout(end.saturating_duration_since(Instant::now())).unwrap();
        terminal.take(&bytes);
    }
    // It gives the terminal back first and stops then: to go on is asked of one that stands still.
    while !terminal.is_stopped() {
        assert!(Instant::now() < end, "the program did not stop");
        std::thread::yield_now();
    }
    terminal.signal("-CONT");
    terminal.see("kundklubb").press("Q");
    assert!(terminal.end().success());
    terminal.is_given_back();
}
