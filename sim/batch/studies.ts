import headline from "../../scenarios/studies/headline.json" with { type: "json" };

const files: ReadonlyMap<string, unknown> = new Map([headline].map((file) => [file.name, file]));

/** Names of the shipped studies. */
export const studyNames = (): string[] => [...files.keys()];

/** A shipped study as its file has it, not yet checked, or `undefined` if there is none of that name. */
export const studyFile = (name: string): unknown => files.get(name);
