using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>The committee of an organisation: who serves, what is vacant, who served before.</summary>
internal sealed record CommitteeAnswer
{
    [Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("党组织"), Example("中共海安镇江海社区支部委员会")]
    public required string Organization { get; init; }

    [Description("任期情形"), Example("serving")]
    public required TermState State { get; init; }

    [Description("任期届满之日，连同依据；没有在任的届次为空")]
    public ComputedAnswer? Due { get; init; }

    [Description("在任的届次；没有登记为空")]
    public TermAnswer? Serving { get; init; }

    [Description("应当有人担任而空缺的职务")]
    public required IReadOnlyList<VacancyAnswer> Vacancies { get; init; }

    [Description("按规定应有的班子职数；规定没有写明为空")]
    public SeatsRuleAnswer? SeatsRule { get; init; }

    [Description("已经结束的各届，从新到旧")]
    public required IReadOnlyList<TermAnswer> Former { get; init; }

    public static CommitteeAnswer Of(ShowCommittee.View view) =>
        new()
        {
            OrganizationId = view.Place.Id,
            Organization = view.Place.Name,
            State = view.State,
            Due = view.Due is { } due ? new(due.Value.ToString("yyyy-MM-dd"), due.Why, due.RuleId, due.Article) : null,
            Serving = view.Serving is { } serving ? TermAnswer.Of(serving) : null,
            Vacancies = [.. view.Vacant.Select(p => new VacancyAnswer(p.Code, p.Name, view.PostsRule.Id, view.PostsRule.Article))],
            SeatsRule = view.SeatsRule is { } seats ? SeatsRuleAnswer.Of(seats) : null,
            Former = [.. view.Former.Select(TermAnswer.Of)],
        };
}

/// <summary>One term of a committee with everybody who held a post in it.</summary>
internal sealed record TermAnswer
{
    [Description("届次的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required Guid Id { get; init; }

    [Description("第几届"), Example("5")]
    public required int Number { get; init; }

    [Description("选举产生日期"), Example("2024-03-01")]
    public required DateOnly ElectedOn { get; init; }

    [Description("任期届满日期；经批准延期的为延期后的日期"), Example("2027-03-01")]
    public required DateOnly DueOn { get; init; }

    [Description("原任期届满日期；没有延期为空"), Example("2026-09-01")]
    public DateOnly? PostponedFrom { get; init; }

    [Description("延期批复文号；没有延期为空"), Example("海组〔2026〕9号")]
    public string? PostponementDocument { get; init; }

    [Description("结束日期；在任为空")]
    public DateOnly? EndedOn { get; init; }

    [Description("结束原因；在任为空"), Example("换届")]
    public string? EndReason { get; init; }

    [Description("班子职数"), Example("3")]
    public required int Seats { get; init; }

    [Description("现有人数；兼任几职的算一人"), Example("3")]
    public required int Seated { get; init; }

    [Description("批复文号"), Example("海组〔2024〕8号")]
    public string? DocumentNumber { get; init; }

    [Description("批复日期"), Example("2024-03-05")]
    public DateOnly? EvidenceOn { get; init; }

    [Description("各任职，含任期内已经免去的（to 不为空）")]
    public required IReadOnlyList<SeatAnswer> Posts { get; init; }

    public static TermAnswer Of(ShowCommittee.Term term) =>
        new()
        {
            Id = term.Id,
            Number = term.Number,
            ElectedOn = term.ElectedOn,
            DueOn = term.DueOn,
            PostponedFrom = term.PostponedFrom,
            PostponementDocument = term.PostponementDocument,
            EndedOn = term.EndedOn,
            EndReason = term.EndReason,
            Seats = term.Seats,
            Seated = term.Persons,
            DocumentNumber = term.DocumentNumber,
            EvidenceOn = term.EvidenceOn,
            Posts = [.. term.Seated.Select(SeatAnswer.Of)],
        };
}

/// <summary>A member in a post.</summary>
internal sealed record SeatAnswer(
    [property: Description("任职的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id,
    [property: Description("职务代码，见规则库 committee-post"), Example("01")] string Code,
    [property: Description("职务"), Example("书记")] string Post,
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("能否打开其档案"), Example("true")] bool IsInSight,
    [property: Description("任职日期"), Example("2024-03-01")] DateOnly From,
    [property: Description("免职日期；仍在任为空")] DateOnly? To,
    [property: Description("任职文号"), Example("海组〔2024〕8号")] string? DocumentNumber,
    [property: Description("免职原因；仍在任为空"), Example("工作调动")] string? EndReason,
    [property: Description("免职文号"), Example("海组〔2026〕3号")] string? EndDocumentNumber
)
{
    public static SeatAnswer Of(ShowCommittee.Seat seat) =>
        new(
            seat.Id,
            seat.Code,
            seat.Post,
            seat.MemberId,
            seat.Name,
            seat.IsInSight,
            seat.From,
            seat.To,
            seat.DocumentNumber,
            seat.EndReason,
            seat.EndDocumentNumber
        );
}

/// <summary>A post that must be filled and is not, and the rule that asks for it.</summary>
internal sealed record VacancyAnswer(
    [property: Description("职务代码，见规则库 committee-post"), Example("01")] string Code,
    [property: Description("职务"), Example("书记")] string Post,
    [property: Description("规则编号，见规则库"), Example("ORG-06.branch-committee-posts")] string RuleId,
    [property: Description("依据条款"), Example("《中国共产党支部工作条例（试行）》第二十条")] string Article
);

/// <summary>How many seats the rules give a committee.</summary>
internal sealed record SeatsRuleAnswer(
    [property: Description("至少；没有下限为空"), Example("3")] int? Min,
    [property: Description("至多；没有上限为空"), Example("5")] int? Max,
    [property: Description("规则编号，见规则库"), Example("ORG-06.branch-committee-size")] string RuleId,
    [property: Description("依据条款"), Example("《中国共产党支部工作条例（试行）》第二十条")] string Article
)
{
    public static SeatsRuleAnswer Of(Cited<Bounds> seats) => new(seats.Value.Min, seats.Value.Max, seats.Id, seats.Article);
}
