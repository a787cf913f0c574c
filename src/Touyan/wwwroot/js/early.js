// Before the first paint: lets the style sheets know that scripts (with modules) will run, so that nothing jumps when they do.
if ("noModule" in document.createElement("script")) document.documentElement.classList.add("js");
