// app.js - the page: its parts are put together, and begin.

import * as api from "./api.js";
import * as deciding from "./deciding.js";
import {$, notify} from "./dom.js";
import * as keys from "./keys.js";
import * as look from "./look.js";
import * as saving from "./save.js";
import * as settings from "./settings.js";
import * as steps from "./steps.js";
import {load} from "./store.js";
import * as writing from "./writing.js";

/* False: the server does not answer; the page says why. */
async function meet() {
	try {
		const about = await api.about();

		$("version").textContent = `parlance ${about.version}.`;
		settings.begin(about, writing.settingsChanged);
		saving.begin(about);
		deciding.begin(about);
		return true;
	} catch (error) {
		notify(error.message);
		return false;
	}
}

load();
steps.begin(deciding.doIt);
keys.listen();
writing.listen();
look.begin();
const ready = await meet();

await writing.begin(ready);
if (ready)
	document.body.classList.add("ready");
