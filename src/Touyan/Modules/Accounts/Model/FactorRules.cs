namespace Touyan.Modules.Accounts.Model;

/// <summary>What the rule book says about the second factor on one day.</summary>
public sealed record FactorRules
{
    /// <summary>For how long one code stands.</summary>
    public required TimeSpan CodeStands { get; init; }

    public required int Digits { get; init; }

    /// <summary>How many codes before and after the one of now are taken.</summary>
    public required int Drift { get; init; }

    public required int RecoveryCodes { get; init; }

    /// <summary>For how long a proof counts.</summary>
    public required TimeSpan ProofCounts { get; init; }

    /// <summary>Within what time the second step of signing in follows the first.</summary>
    public required TimeSpan SecondStepWithin { get; init; }
}
