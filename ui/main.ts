import "./elements/app.ts";
