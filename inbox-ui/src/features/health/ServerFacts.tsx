import { useTranslation } from "react-i18next";
import type { HealthAnswer, HealthCheck, HealthCode } from "../../lib/contract";
import { useReader } from "../../lib/reader";
import type { CheckText } from "./check-text";
import { storageSize } from "./numbers";
import page from "./HealthPage.module.css";
import classes from "./ServerFacts.module.css";

interface Props {
  health: HealthAnswer;
  textOf: (check: HealthCheck) => CheckText;
}

const engines = { sqlite: "SQLite", mongodb: "MongoDB" };

/** What the server stands on, each line with its state. */
export function ServerFacts({ health, textOf }: Props) {
  const { t } = useTranslation("health");
  const reader = useReader();
  const { system, checks } = health;
  const about = (...codes: HealthCode[]): HealthCheck | undefined => checks.find(({ code }) => codes.includes(code));
  const line = (name: string, check: HealthCheck | undefined, ...before: (string | null)[]) => ({
    name,
    level: check?.level ?? "ok",
    text: [...before, check ? textOf(check).short : null].filter((part) => part !== null && part !== "").join(" · "),
  });
  const bytes = system.databaseBytes;
  const lines = [
    line(
      "database",
      about("database-fine", "database-slow", "database-away", "database-full"),
      engines[system.engine],
      bytes === null ? null : storageSize(bytes, reader),
    ),
    line("backup", about("backup-fine", "backup-old", "backup-never", "backup-elsewhere")),
    line("redis", about("redis-unused", "redis-fine", "redis-away")),
    line("workers", about("workers-fine", "workers-missing")),
    line("memory", undefined, storageSize(system.memoryBytes, reader)),
    line("disk", about("disk-fine", "disk-low")),
    line("clock", about("clock-fine", "clock-behind", "clock-skewed", "platform-unreachable")),
    line("version", undefined, `${system.version} · Node ${system.node.replace(/^v/, "")}`),
  ];
  return (
    <section className={page.card} aria-labelledby="health-server">
      <h2 id="health-server">{t("server")}</h2>
      <dl className={classes.facts}>
        {lines
          .filter(({ text }) => text !== "")
          .map(({ name, level, text }) => (
            <div key={name} className={classes.fact} data-level={level}>
              <dt>{t(`fact.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
