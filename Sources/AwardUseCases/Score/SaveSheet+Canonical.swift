import AwardCore

extension SaveSheet: CanonicallyWritten {
    func write(to json: inout CanonicalWriter) {
        json.object { json in
            json.field("act", act.rawValue)
            json.field("candidate", candidate)
            json.field("content") { json in
                json.field("abstainReason", content.abstainReason)
                json.field("comment", content.comment)
                json.field("marks") { json in
                    for (criterion, mark) in content.marks.sorted(by: { $0.key < $1.key }) {
                        json.field(criterion, mark)
                    }
                }
            }
            json.field("reason", reason)
            json.field("reviewer", reviewer)
            json.field("seenRevision", Int64(seenRevision))
            json.field("stage", stage)
        }
    }
}

extension SheetReceipt: CanonicallyWritten {
    func write(to json: inout CanonicalWriter) {
        json.object { json in
            json.field("number", number)
            json.field("revision", Int64(revision))
            json.field("savedAt") { json in json.field("microseconds", savedAt.microseconds) }
            json.field("sha256", sha256)
            json.field("state", state.rawValue)
            json.field("total", total)
        }
    }
}
