using Touyan.Kernel;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Elections.Cases;

/// <summary>The procedures by which elections are decided, and the fields in which their beginning says what is asked for (rulebook/procedures).</summary>
public static class ElectionRequest
{
    public const string Term = "election";
    public const string Village = "election-village";
    public const string Vacancy = "election-vacancy";
    public const string ToCongress = "election-delegates";
    public const string Postponement = "election-postponement";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Procedures { get; } = [Term, Village, Vacancy, ToCongress, Postponement];

    public const string Form = "form";
    public const string Congress = "党员代表大会";
    public const string Meeting = "党员大会";
    public const string TermNumber = "term-number";
    public const string CommitteeSeats = "committee-seats";
    public const string SecretarySeats = "secretary-seats";
    public const string DeputySeats = "deputy-seats";
    public const string VillageSeats = "village-seats";
    public const string Delegates = "delegates";
    public const string DelegateSeats = "delegate-seats";
    public const string FormReason = "form-reason";
    public const string PlannedOn = "planned-on";
    public const string Until = "until";
    public const string ReplyNumber = "reply-number";

    /// <summary>Why the office asks, shown with it.</summary>
    public const string Reason = "request-reason";

    public static ElectionKind KindOf(string procedure) =>
        procedure switch
        {
            Vacancy => ElectionKind.Vacancy,
            ToCongress => ElectionKind.Delegates,
            _ => ElectionKind.Term,
        };

    /// <summary>What the fields ask for.</summary>
    public static ElectionDraft Draft(string procedure, Guid subject, CaseValues values, DateOnly on) =>
        new()
        {
            Organization = new OrganizationId(subject),
            Kind = KindOf(procedure),
            Form = values.Text(Form) == Congress ? ElectionForm.Congress : ElectionForm.Meeting,
            TermNumber = values.Number(TermNumber) ?? 0,
            CommitteeSeats = values.Number(CommitteeSeats) ?? 0,
            SecretarySeats = values.Number(SecretarySeats) ?? 0,
            DeputySeats = values.Number(DeputySeats) ?? 0,
            VillageSeats = values.Number(VillageSeats) ?? 0,
            Delegates = values.Number(Delegates),
            DelegateSeats = values.Number(DelegateSeats) ?? 0,
            FormReason = values.Text(FormReason),
            PlannedOn = values.Date(PlannedOn) ?? on,
        };
}
