using Touyan.Kernel;

namespace Touyan.Modules.Appraisals;

/// <summary>The appraisal (民主评议) of one branch for one year.</summary>
public readonly record struct AppraisalId(Guid Value) : IEntityId<AppraisalId>
{
    public static AppraisalId From(Guid value) => new(value);

    public static AppraisalId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out AppraisalId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>A talk (谈心谈话).</summary>
public readonly record struct TalkId(Guid Value) : IEntityId<TalkId>
{
    public static TalkId From(Guid value) => new(value);

    public static TalkId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out TalkId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>A problem on the list of a branch (查摆问题).</summary>
public readonly record struct IssueId(Guid Value) : IEntityId<IssueId>
{
    public static IssueId From(Guid value) => new(value);

    public static IssueId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out IssueId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

/// <summary>A member's analysis of himself (党性分析).</summary>
public readonly record struct AnalysisId(Guid Value) : IEntityId<AnalysisId>
{
    public static AnalysisId From(Guid value) => new(value);

    public static AnalysisId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out AnalysisId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}
