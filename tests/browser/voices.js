// Stands for a browser's voices, which no test machine has: notes what they are given to speak. A
// sentence ends when the test says so. `standInVoices` are the voices; null stands for a browser
// that cannot speak at all.
window.spoken = [];
{
  let voices = window.standInVoices;
  let current = null;
  let noticed = null;
  const rest = () => {
    const ended = current;
    current = null;
    sessionStorage.setItem("speaking", "no");
    return ended;
  };
  const synthesis = {
    pending: false,
    paused: false,
    get speaking() {
      return current !== null;
    },
    set onvoiceschanged(handler) {
      noticed = handler;
    },
    getVoices: () => (voices.late ? [] : voices),
    resume() {},
    speak(utterance) {
      if (current) window.troubles.push("two sentences at a time");
      const { text, lang, rate, voice } = utterance;
      window.spoken.push({ text, lang, rate, voice: voice.name });
      current = utterance;
      sessionStorage.setItem("speaking", "yes");
    },
    cancel() {
      const cut = rest();
      // As browsers do, when something else has begun already.
      if (cut) setTimeout(() => cut.onerror?.(new Event("error")));
    },
  };
  window.endSentence = () => rest()?.onend?.(new Event("end"));
  window.findVoices = () => {
    voices = voices.late;
    noticed?.();
  };
  const define = (name, value) => Object.defineProperty(window, name, { value, configurable: true });
  define("speechSynthesis", voices ? synthesis : undefined);
  define(
    "SpeechSynthesisUtterance",
    class {
      constructor(text) {
        this.text = text;
      }
    },
  );
}
