import AwardCore

extension WebForm {
    /// The values of the template `form`.
    func values(_ visit: Visit) -> [String: Any] {
        let language = visit.language
        var values: [String: Any] = [
            "formID": id, "action": visit.path(path), "button": button(language), "isFinal": isFinal,
            "hasFiles": hasFiles,
            "fields": fields.map { $0.values(id, language) },
        ]
        if let title { values["formTitle"] = title(language) }
        if let hint { values["formHint"] = hint(language) }
        return values
    }
}

extension WebForm.Field {
    fileprivate func values(_ form: String, _ language: Language) -> [String: Any] {
        var values: [String: Any] = [
            "fieldID": "\(form)-\(name)", "name": name, "label": title(language), "value": value,
            "isRequired": !isOptional,
        ]
        if let hint { values["fieldHint"] = hint(language) }
        switch kind {
        case .line: values["isLine"] = true
        case .text: values["isText"] = true
        case .moment: values["isMoment"] = true
        case .flag:
            values["isFlag"] = true
            values["isChecked"] = value == "yes"
        case .hidden: values["isHidden"] = true
        case .files(let endings, let isMany):
            values["files"] = ["accept": endings, "isMany": isMany] as [String: Any]
        case .choice(let choices):
            values["choice"] =
                [
                    "isOpen": isOptional || value.isEmpty,
                    "options": choices.map {
                        ["option": $0.value, "optionTitle": $0.title, "isChosen": $0.value == value] as [String: Any]
                    },
                ] as [String: Any]
        case .anyOf(let choices):
            values["isAnyOf"] = true
            values["anyOf"] = choices.map {
                [
                    "option": $0.value, "optionTitle": $0.title, "optionID": "\(form)-\(name)-\($0.value)",
                    "optionName": "\(name)-\($0.value)",
                ]
            }
        }
        return values
    }
}
