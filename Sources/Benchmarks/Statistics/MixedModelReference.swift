import AwardStatistics
import Glibc

/// R's lme4 on the same scores: `lmer(y ~ 1 + (1|candidate) + (1|reviewer))`, in a process of its own.
struct MixedModelReference {
    /// What lme4 found and how long it took.
    struct Answer {
        var seconds: [Double] = []
        var processorSeconds: [Double] = []
        var megabytes = 0.0
        /// By name: `variance candidate`, `candidate C00001` and the like.
        var estimates: [String: Double] = [:]
    }

    private static let script = """
        suppressMessages(library(lme4))
        arguments <- commandArgs(TRUE)
        d <- read.csv(arguments[1])
        d$candidate <- factor(d$candidate)
        d$reviewer <- factor(d$reviewer)
        for (run in seq_len(as.integer(arguments[2]))) {
          time <- system.time(m <- lmer(y ~ 1 + (1 | candidate) + (1 | reviewer), d, REML = TRUE))
          cat("time", time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], "\\n")
        }
        # The same model with the tolerance tightened, for the estimates: the default stops at about five digits.
        m <- lmer(y ~ 1 + (1 | candidate) + (1 | reviewer), d, REML = TRUE,
                  control = lmerControl("bobyqa", optCtrl = list(rhoend = 1e-9)))
        show <- function(name, value) cat(paste0(name, "|", sprintf("%.15g", value), "\\n"), sep = "")
        v <- as.data.frame(VarCorr(m))
        show(paste("variance", v$grp), v$vcov)
        show("mean", fixef(m)[[1]])
        r <- ranef(m, condVar = FALSE)
        for (g in names(r)) show(paste(g, rownames(r[[g]])), r[[g]][[1]])
        """

    /// Whether R and lme4 are there.
    static var isInstalled: Bool {
        (try? Program.run(["Rscript", "-e", "invisible(loadNamespace('lme4'))"])) != nil
    }

    /// - Throws: `ProgramFailure` where R fails.
    static func fit(_ table: ScoreTable, runs: Int) throws -> Answer {
        let data = temporary("csv")
        let script = temporary("R")
        defer {
            unlink(data)
            unlink(script)
        }
        var text = "candidate,reviewer,y\n"
        for row in table.rows {
            text += "\(table.candidates[row.candidate]),\(table.reviewers[row.reviewer]),\(row.value)\n"
        }
        write(text, to: data)
        write(self.script, to: script)
        let program = try Program.run(["Rscript", "--vanilla", script, data, String(runs)])
        var answer = Answer()
        answer.megabytes = program.peakMegabytes
        for line in program.output.split(separator: "\n") {
            if line.hasPrefix("time ") {
                let words = line.split(separator: " ")
                guard words.count >= 3, let elapsed = Double(words[1]), let processor = Double(words[2]) else {
                    continue
                }
                answer.seconds.append(elapsed)
                answer.processorSeconds.append(processor)
            } else {
                let parts = line.split(separator: "|")
                guard parts.count >= 2, let value = Double(parts[1]) else { continue }
                answer.estimates[String(parts[0])] = value
            }
        }
        return answer
    }

    private static func temporary(_ ending: String) -> String {
        "/tmp/simsa-bench-\(getpid()).\(ending)"
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(text, file)
        fclose(file)
    }
}
