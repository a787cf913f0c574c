using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Organizations;

/// <summary>Why something is entered directly, past the procedure that decides such things: there are no other grounds.</summary>
public enum DirectGround
{
    [Display(Name = "首次建库补录")]
    FirstLoading = 1,

    [Display(Name = "更正")]
    Correction = 2,
}
