import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { notifyFailure } from "../../lib/notify";
import { Checklist } from "./Checklist";
import { phoneChannels, type PhoneChannel, type PhoneRequest, type TroubleKind } from "./demo-contract";
import { DemoHeader } from "./DemoHeader";
import { Phone } from "./Phone";
import { SectionTabs, type Section } from "./SectionTabs";
import { SystemPanel } from "./SystemPanel";
import { TroublePanel } from "./TroublePanel";
import { useDemo } from "./use-demo";
import classes from "./demo.module.css";

/** Two phones on which a person plays the customer; beside them what the system makes of it. */
export function DemoPage() {
  const { t, i18n } = useTranslation("demo");
  const { state, isOnline, act, cause } = useDemo();
  const [active, setActive] = useState<PhoneChannel>("zalo");
  const [section, setSection] = useState<Section>("zalo");
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = t("title");
  }, [t, i18n.language]);

  const tell = useCallback((work: Promise<void>) => work.catch(() => notifyFailure(t("actionFailed"))), [t]);
  const doOnPhone = useCallback(
    (channel: PhoneChannel, request: PhoneRequest) => {
      // Reading happens by itself and must not move the choice of phone.
      if (request.do !== "read") setActive(channel);
      void tell(act(channel, request));
    },
    [act, tell],
  );
  const showSection = (next: Section) => {
    setSection(next);
    if (next === "zalo" || next === "messenger") setActive(next);
    stage.current?.querySelector(`[data-section="${next}"]`)?.scrollIntoView({ inline: "start", block: "nearest" });
  };

  return (
    <div className={classes.page}>
      <DemoHeader />
      {!isOnline && (
        <p className={classes.offline} role="alert">
          {t("offline")}
        </p>
      )}
      <SectionTabs section={section} onChange={showSection} />
      {state ? (
        <main className={classes.stage} ref={stage} onScroll={(event) => followScroll(event.currentTarget, setSection)}>
          <div className={classes.left} data-section="try">
            <Checklist progress={state.progress} />
            <TroublePanel
              troubles={state.troubles}
              phone={active}
              onPhone={setActive}
              onCause={(kind: TroubleKind) => void tell(cause(kind, active))}
            />
          </div>
          {phoneChannels.map((channel) => (
            <div
              key={channel}
              className={classes.phone}
              data-section={channel}
              // The phone that one looks at is the one that trouble comes to, also before anything is written on it.
              onFocus={() => setActive(channel)}
              onPointerDown={() => setActive(channel)}
            >
              <Phone phone={state.phones[channel]} pictures={state.pictures} stickers={state.stickers} onAct={doOnPhone} />
            </div>
          ))}
          <div className={classes.right} data-section="system">
            <SystemPanel trace={state.trace} lead={state.lead} />
          </div>
        </main>
      ) : (
        <main className={classes.loading}>
          <p role="status">{t("loading")}</p>
        </main>
      )}
    </div>
  );
}

/** On a narrow screen the sections lie side by side; a swipe chooses one as a tab does. */
function followScroll(stage: HTMLElement, choose: (section: Section) => void): void {
  if (stage.scrollWidth <= stage.clientWidth) return;
  const middle = stage.scrollLeft + stage.clientWidth / 2;
  for (const child of stage.querySelectorAll<HTMLElement>("[data-section]")) {
    const left = child.offsetLeft - stage.offsetLeft;
    if (middle >= left && middle < left + child.offsetWidth) choose(child.dataset["section"] as Section);
  }
}
