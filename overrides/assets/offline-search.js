/* Search on a site that was opened from a folder.

   Browsers start no worker from file://, but they run a script in a frame.
   Material's search asks for a Worker; here it gets a hidden frame that
   behaves like one. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "Search";
      this.frame.srcdoc = "<!doctype html><html><body></body></html>";
      this.frame.addEventListener("load", () => this.start(address), { once: true });
      document.body ? this.attach() : addEventListener("DOMContentLoaded", () => this.attach());
    }

    attach() {
      document.body.append(this.frame);
    }

    start(address) {
      const inside = this.frame.contentWindow;
      /* What the script sends out arrives here; what arrives there comes from `postMessage` below.
         Both are copied, and none arrives before the sender is done, as with a worker. */
      inside.postMessage = (data) => {
        const event = new MessageEvent("message", { data: structuredClone(data) });
        setTimeout(() => {
          if (this.onmessage) this.onmessage(event);
          this.dispatchEvent(event);
        });
      };
      inside.importScripts = (...addresses) =>
        addresses.reduce(
          (before, each) =>
            before.then(
              () =>
                new Promise((done, failed) => {
                  const script = inside.document.createElement("script");
                  script.src = each;
                  script.onload = done;
                  script.onerror = failed;
                  inside.document.body.append(script);
                }),
            ),
          Promise.resolve(),
        );
      inside.importScripts(new URL(address, document.baseURI).href).then(() => {
        this.deliver = (data) =>
          inside.dispatchEvent(new inside.MessageEvent("message", { data: inside.structuredClone(data) }));
        this.waiting.forEach(this.deliver);
      });
    }

    postMessage(data) {
      this.deliver ? this.deliver(data) : this.waiting.push(data);
    }

    terminate() {
      this.frame.remove();
    }
  };
}
