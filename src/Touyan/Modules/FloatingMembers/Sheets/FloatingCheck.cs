using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Sheets;
using Column = Touyan.Modules.FloatingMembers.Sheets.FloatingColumns;

namespace Touyan.Modules.FloatingMembers.Sheets;

/// <summary>Checks rows one after another; what a form refuses a sheet is refused too.</summary>
internal sealed class FloatingCheck(FloatingContext context)
{
    private const string LateBySheet = "导入时未登记";

    /// <summary>Who wrote down what a sheet tells of.</summary>
    public const string Importer = "导入";

    private readonly HashSet<MemberId> seen = [];

    public FloatingEntry? Check(FloatingRow row)
    {
        if (Member(row) is not { } member)
            return null;

        var since = row.Day(Column.Since, "since.not-a-date", isRequired: true);
        if (since is { } day && context.LastAway.TryGetValue(member.Id, out var ended) && !(ended <= day))
            row.Reject(
                ended is null ? "member.already-away" : "since.overlaps-last",
                Column.Since,
                "该党员还有一次外出没有结束，或者与上一次外出重叠。"
            );

        var (whereabouts, person) = (Whereabouts(row), ContactPerson(row, member));
        var education = Education(row);
        var heard = row.Day(Column.Heard, "last-contact.not-a-date");
        var reason = row.Word<FloatingReason>(Column.Reason, FloatingReason.Other);
        if (row.IsRefused)
            return null;

        var facts = new OutflowFacts
        {
            County = context.County,
            Member = member.Id,
            Since = since!.Value,
            Reason = reason!.Value,
            Whereabouts = whereabouts!,
            ContactPerson = person!.Value,
            Education = education,
            RecordedAt = context.Now,
        };
        return Judged(row, new FloatingEntry(member, facts, heard));
    }

    // The entity has the last word: what it refuses, the row is refused.
    private FloatingEntry? Judged(FloatingRow row, FloatingEntry entry)
    {
        var begun = Outflow.Begin(entry.Facts, context.Rules);
        var refusal = begun.Refusal ?? (entry.HeardOn is { } on ? ContactOf(entry, on).Check(entry.Facts.Since) : null);
        if (refusal is null)
            return entry;

        var code = refusal.Code switch
        {
            "outflow.range-disagrees" => "range.disagrees",
            "outflow.return-before-leaving" => "expected-until.before-leaving",
            _ => "outflow.refused",
        };
        row.Reject(code, column: null, refusal.Message + "。");
        return null;
    }

    internal static ContactFacts ContactOf(FloatingEntry entry, DateOnly on) =>
        new(on, ContactChannel.Phone, ContactSource.Branch, "导入前的最近一次联系", Importer, entry.Facts.RecordedAt);

    private MemberGlance? Member(FloatingRow row)
    {
        if (!CitizenId.TryParse(CellText.Compact(row.Text(Column.IdNumber)), out var number, out _))
        {
            row.Reject("id-number.invalid", Column.IdNumber, "公民身份号码有误，请核对。");
            return null;
        }

        if (!context.Members.TryGetValue(number, out var member))
        {
            row.Reject("id-number.not-a-member", Column.IdNumber, "台账中没有这名党员，或不在您的管理范围内。");
            return null;
        }

        if (CellText.Compact(row.Text(Column.Name)) != CellText.Compact(member.Name))
            row.Reject("name.disagrees", Column.Name, "姓名与党员档案不一致。");

        if (!member.IsOnTheBooks)
            row.Reject("member.not-on-the-books", Column.IdNumber, "该党员已不在册。");

        if (!seen.Add(member.Id))
            row.Reject("id-number.duplicate-in-file", Column.IdNumber, "这名党员在表中出现过。");

        return member;
    }

    private Whereabouts? Whereabouts(FloatingRow row)
    {
        var province = context.Provinces.Resolve(row.Text(Column.Province));
        if (province is null)
            row.Reject("province.unknown", Column.Province, "请写省、自治区、直辖市的名称。");

        if (row.TextOrNull(Column.Place) is null)
            row.Reject("place.required", Column.Place, "没有填写详细地点。");

        foreach (
            var (column, most) in ((string, int)[])
                [(Column.Place, 200), (Column.Unit, 100), (Column.Card, 40), (Column.EducatedBy, 50), (Column.Education, 500)]
        )
            row.CheckLength(column, most);

        var range = Range(row, province?.Code);
        var kind = row.Word<FloatingPlace>(Column.Kind, FloatingPlace.Unknown);
        var until = row.Day(Column.Until, "expected-until.not-a-date");
        if (row.IsRefused)
            return null;

        return new Whereabouts
        {
            Province = province!.Code,
            Place = row.Text(Column.Place),
            Range = range!.Value,
            IsFixedPlace = CellText.Compact(row.Text(Column.Fixed)) is "是" or "固定" or "√",
            Kind = kind!.Value,
            Unit = row.TextOrNull(Column.Unit),
            Phone = Phone(row),
            CardNumber = row.TextOrNull(Column.Card),
            ExpectedUntil = until,
        };
    }

    // Of another province it is clear; within one's own the sheet has to say how far.
    private FloatingRange? Range(FloatingRow row, string? province)
    {
        FloatingRange? known =
            province is null ? null
            : province == (context.County / 10000).ToString() ? null
            : context.Provinces.GroupOf(province)?.Code == "other" ? FloatingRange.Abroad
            : FloatingRange.OtherProvince;
        var range = row.Word(Column.Range, known);
        if (range is null && province is not null && !row.IsRefused)
            row.Reject("range.required", Column.Range, "在本省以内的，请写明省内跨市、市内跨县或者县内跨乡镇。");

        return range;
    }

    private static PhoneNumber? Phone(FloatingRow row)
    {
        var read = Phones.Read(row.Text(Column.Phone));
        if (read.IsRefused)
            row.Warn("phone.unreadable", Column.Phone, "不是电话号码，没有记入。");

        return read.IsRefused ? null : read.Value;
    }

    private MemberId? ContactPerson(FloatingRow row, MemberGlance member)
    {
        var name = row.Text(Column.ContactPerson);
        if (context.ContactPersons.TryGetValue((member.OrganizationId, name), out var person) && person != member.Id)
            return person;

        row.Reject("contact-person.not-found", Column.ContactPerson, "该党员所在党支部没有这个名字的正式党员，或者有同名的几人。");
        return null;
    }

    private static DepartureEducation Education(FloatingRow row)
    {
        var on = row.Day(Column.EducatedOn, "education.not-a-date");
        var (content, by) = (row.TextOrNull(Column.Education), row.TextOrNull(Column.EducatedBy));
        if (on is not null && (content is null || by is null))
            row.Reject("education.incomplete", Column.EducatedOn, "填了教育日期的，请一并填写教育内容和谈话教育人。");

        if (on is null && !row.IsRefused)
            row.Warn("education.missing", Column.EducatedOn, "没有流出前教育，登记为尚未教育，请补办。");

        return new DepartureEducation(on, content, by, on is null ? LateBySheet : null);
    }
}
