using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Transfers;

/// <summary>How far a transfer has come. Until it is <see cref="TakenIn"/> the member stands where he stood.</summary>
public enum TransferState
{
    [Display(Name = "已提交，待转出方审批")]
    Submitted = 1,

    /// <summary>The letter is out, nobody has received it yet.</summary>
    [Display(Name = "在途，待接收")]
    OnTheWay = 2,

    [Display(Name = "接收方党委已同意，待编入支部")]
    Accepted = 3,

    [Display(Name = "已接收，待回执")]
    TakenIn = 4,

    [Display(Name = "已办结")]
    Completed = 5,

    [Display(Name = "已退回")]
    Returned = 6,

    /// <summary>The letter ran out: the sending committee writes a new one or closes it.</summary>
    [Display(Name = "介绍信失效，待处理")]
    Expired = 7,

    [Display(Name = "失效终止")]
    Closed = 8,

    [Display(Name = "已撤回")]
    Withdrawn = 9,

    [Display(Name = "不予转出")]
    Declined = 10,
}

/// <summary>What is true of states.</summary>
public static class TransferStates
{
    /// <summary>Not come to an end, and not moved yet: in between.</summary>
    public static IReadOnlyList<TransferState> Open { get; } =
    [TransferState.Submitted, TransferState.OnTheWay, TransferState.Accepted, TransferState.Expired];

    /// <summary>A letter is out, or was: who is in between two organisations (在途、口袋党员).</summary>
    public static IReadOnlyList<TransferState> InBetween { get; } = [TransferState.OnTheWay, TransferState.Accepted, TransferState.Expired];

    /// <summary>A letter is out that runs out: one from outside was presented in time when it was registered.</summary>
    public static bool RunsOut(TransferKind kind, TransferState state) => kind is not TransferKind.In && InBetween.Contains(state);

    /// <summary>How far a transfer has come when its case stands at a step; null is its beginning. Who arrives brings his letter.</summary>
    internal static TransferState At(TransferKind kind, string? step) =>
        step switch
        {
            "take-in" => kind is TransferKind.Inside ? TransferState.Submitted : TransferState.Accepted,
            "receipt" => TransferState.TakenIn,
            "expired" => TransferState.Expired,
            "receive" or Course.Procedures.Await => TransferState.OnTheWay,
            _ => kind.Arrives ? TransferState.OnTheWay : TransferState.Submitted,
        };
}
