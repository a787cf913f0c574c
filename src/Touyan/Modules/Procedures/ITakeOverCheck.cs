using Touyan.Kernel;

namespace Touyan.Modules.Procedures;

/// <summary>A house says whether a case of its procedures that ran on paper can go on here from a step. Register as many as there are.</summary>
public interface ITakeOverCheck
{
    /// <summary>Why it cannot; null when it can, or when it is none of the house's procedures.</summary>
    Task<Refusal?> WhyNotAsync(PaperCase asked, CancellationToken ct);
}

/// <summary>A case that ran on paper, before it is taken over.</summary>
/// <param name="Definition">By what it goes on.</param>
/// <param name="Step">At which step it stands.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Values">What is known of fields.</param>
/// <param name="OpenedOn">The day of the step before.</param>
public sealed record PaperCase(
    ProcedureDefinition Definition,
    StepDefinition Step,
    CaseSubject Subject,
    CaseValues Values,
    DateOnly OpenedOn
);
