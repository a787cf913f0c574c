using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.Model;

/// <summary>What was decided at a gate, by whom, when and why. Appended, never changed.</summary>
[DisplayName("办理意见")]
public sealed class CaseDecision : ICountyOwned
{
    public const int ReasonMaxLength = 1000;

    private CaseDecision() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    [NotTraced]
    public Guid StepId { get; private set; }

    /// <summary>Which signature of the step it is: one each, the database holds it.</summary>
    [NotTraced]
    public int Slot { get; private set; }

    [NotTraced]
    public string Step { get; private set; } = "";

    [NotTraced]
    public string Outcome { get; private set; } = "";

    [DisplayName("结果")]
    public string OutcomeTitle { get; private set; } = "";

    /// <summary>The day on which it was decided, on paper or here.</summary>
    [DisplayName("办理日期")]
    public DateOnly On { get; private set; }

    /// <summary>When it was entered.</summary>
    [NotTraced]
    public DateTime At { get; private set; }

    [NotTraced]
    public AccountId? ById { get; private set; }

    [NotTraced]
    public MemberId? ByMember { get; private set; }

    [DisplayName("办理人")]
    public string By { get; private set; } = "";

    [DisplayName("岗位")]
    public string Post { get; private set; } = "";

    [DisplayName("意见")]
    public string? Reason { get; private set; }

    /// <summary>Why it was later than the limit.</summary>
    [DisplayName("逾期说明")]
    public string? LateReason { get; private set; }

    [DisplayName("代为办理")]
    public bool StandsIn { get; private set; }

    /// <summary>What was said in the fields of the step; JSON.</summary>
    [NotTraced]
    public string Values { get; private set; } = "{}";

    /// <summary>Entitled, present, for, against, abstained, of them written; null where nothing was voted on. JSON.</summary>
    [DisplayName("表决")]
    public string? Vote { get; private set; }

    /// <summary>Ids of the rules it was judged by, with their versions; JSON.</summary>
    [NotTraced]
    public string Rules { get; private set; } = "[]";

    internal static CaseDecision Of(CaseStep step, DecisionGiven given, OutcomeDefinition outcome, GateKeeper? keeper, Doer by) =>
        new()
        {
            CountyCode = step.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = step.CaseId,
            StepId = step.Id,
            Slot = keeper?.Slot ?? 0,
            Step = step.Step,
            Outcome = outcome.Id,
            OutcomeTitle = outcome.Title,
            On = given.On,
            At = by.At,
            ById = by.Account,
            ByMember = by.Member,
            By = by.Name,
            Post = by.Post,
            Reason = Given(given.Reason),
            LateReason = Given(given.LateReason),
            StandsIn = keeper?.StandsIn ?? false,
            Values = CaseValues.Write(given.Values),
            Vote = given.Vote?.ToJson(),
            Rules = given.RulesJson,
        };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
