using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Transfers;

/// <summary>From where to where.</summary>
public enum TransferKind
{
    /// <summary>Both branches below one basic committee: no letter.</summary>
    [Display(Name = "党委内转接")]
    Inside = 1,

    [Display(Name = "县内转接")]
    Within = 2,

    /// <summary>To another county that keeps its books in this installation.</summary>
    [Display(Name = "转往外县（联网）")]
    ToCounty = 3,

    [Display(Name = "外县转入（联网）")]
    FromCounty = 4,

    [Display(Name = "转往县外")]
    Out = 5,

    [Display(Name = "县外转入")]
    In = 6,

    [Display(Name = "整建制转接")]
    Unit = 7,
}

/// <summary>What is true of kinds.</summary>
public static class TransferKinds
{
    extension(TransferKind kind)
    {
        /// <summary>True where the member leaves the books of the county.</summary>
        public bool Leaves => kind is TransferKind.ToCounty or TransferKind.Out;

        /// <summary>True where he comes into them.</summary>
        public bool Arrives => kind is TransferKind.FromCounty or TransferKind.In;

        /// <summary>True where the sending committee of this county writes a letter.</summary>
        public bool HasLetter => kind is TransferKind.Within or TransferKind.ToCounty or TransferKind.Out or TransferKind.Unit;

        /// <summary>Days that the letter is good for: within the county fewer.</summary>
        public string ValidityRule => kind.Leaves ? TransferRules.DaysBeyond : TransferRules.DaysWithin;
    }
}

/// <summary>Rules that transfers are judged by.</summary>
public static class TransferRules
{
    public const string DaysWithin = "TRF-04.letter-days-within";
    public const string DaysBeyond = "TRF-04.letter-days-beyond";
    public const string MostDays = "TRF-04.max-letter-days";
    public const string Responsible = "TRF-03.responsible";
    public const string MayNotApprove = "STEP-17.may-not-approve";
    public const string Deferral = "STEP-23.max-deferral-months";
}
